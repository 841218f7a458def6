package dev.parley.finetuning

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.ServerException
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.time.Duration

class FollowEventsTest : AnnotationSpec() {
    /** A service at which more has happened each time the job is asked for: first [stages]`[0]`, and so on. */
    private fun TestScope.service(vararg stages: List<String>, pageSize: Int = 2) = object {
        var stage = -1
        val fake = FakeService(this@service, { request ->
            val path = request.url.encodedPath
            if (path.endsWith("/events")) {
                val newestFirst = stages[stage].asReversed()
                val rest = newestFirst.drop(newestFirst.indexOf(request.url.parameters["after"]) + 1)
                val data = rest.take(pageSize).map { event(it, it.filter(Char::isDigit).toLong()) }
                answer(list(*data.toTypedArray(), more = rest.size > pageSize))(request)
            } else {
                stage++
                answer(job(if (stage == stages.lastIndex) "succeeded" else "running"))(request)
            }
        })

        suspend fun follow(polling: Polling = Polling()): List<String> =
            fake.client().fineTuning.jobs.followEvents("ftjob-1", polling).map { it.id }.toList()
    }

    @Test
    fun `each event comes once, in its order, however many pages they fill`() = runTest {
        val all = (1..9).map { "e$it" }
        service(all.take(1), all.take(1), all.take(6), all, pageSize = 2).follow() shouldBe all
        service(all.take(3), all, pageSize = 100).follow() shouldBe all
        service(all).follow() shouldBe all
    }

    @Test
    fun `events of one second may stand in any order`() = runTest {
        service(listOf("e1", "a2"), listOf("e1", "b2", "a2", "e3")).follow() shouldBe listOf("e1", "a2", "b2", "e3")
    }

    @Test
    fun `the service is asked as often as told`() = runTest {
        val service = service(listOf("e1"), listOf("e1"), listOf("e1", "e2"))
        service.follow(Polling(interval = Duration.ofMinutes(1)))
        service.fake.seen.filter { it.path.endsWith("/ftjob-1") }.map { it.millis } shouldBe listOf(0L, 60_000, 120_000)
    }

    @Test
    fun `a job that does not end in time is left alone`() = runTest {
        val service = service(listOf("e1"), listOf("e1", "e2"), listOf("e3"))
        val polling = Polling(Duration.ofSeconds(2), deadline = Duration.ofSeconds(3))
        val seen = mutableListOf<String>()
        val failure = shouldThrow<JobTimeoutException> {
            service.fake.client().fineTuning.jobs.followEvents("ftjob-1", polling).collect { seen += it.id }
        }
        (failure.job as FineTuningJob).status shouldBe FineTuningJobStatus.RUNNING
        seen shouldBe listOf("e1", "e2")
    }

    @Test
    fun `events without ids come once, too`() = runTest {
        val events = """{"data":[{"created_at":2,"message":"b"},{"created_at":1,"message":"a"}]}"""
        val service = FakeService(
            this,
            answer(job("running")),
            answer(events),
            answer(job("succeeded")),
            answer(events.replace("[", """[{"created_at":3,"message":"c"},""")),
        )
        service.client().fineTuning.jobs.followEvents("ftjob-1").map { it.message }.toList() shouldBe
            listOf("a", "b", "c")
    }

    @Test
    fun `each collection begins with the first event`() = runTest {
        val service = service(listOf("e1"))
        val events = service.fake.client().fineTuning.jobs.followEvents("ftjob-1").map { it.id }
        events.toList() shouldBe listOf("e1")
        service.stage = -1
        events.toList() shouldBe listOf("e1")
    }

    @Test
    fun `who has seen enough asks no more`() = runTest {
        val service = service(listOf("e1", "e2"), listOf("e1", "e2", "e3"))
        service.fake.client().fineTuning.jobs.followEvents("ftjob-1").take(2).toList().size shouldBe 2
        service.stage shouldBe 0
    }

    @Test
    fun `a call that fails ends the flow`() = runTest {
        val service = FakeService(this, answer(job("running")), error(500))
        shouldThrow<ServerException> {
            service.client { maxRetries = 0 }.fineTuning.jobs.followEvents("ftjob-1").toList()
        }
    }
}
