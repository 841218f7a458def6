package dev.parley.http

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.Duration
import java.util.function.Consumer
import kotlin.time.Duration.Companion.seconds

class JobWaitTest : AnnotationSpec() {
    private fun state(name: String, vararg headers: Pair<String, String>) =
        answer("""{"state":"$name"}""", headers = headers.toMap())

    private suspend fun TestScope.wait(
        polling: Polling,
        vararg replies: dev.parley.Reply,
        onProgress: Consumer<JsonObject>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FakeService {
        val service = FakeService(this, *replies)
        val transport = service.client().transport
        transport.wait(polling, onProgress, options).until({ it["state"]?.jsonPrimitive?.content == "done" }) {
            transport.send(ApiCall.get("jobs", "j"), JsonObject.serializer(), it)
        }
        return service
    }

    @Test
    fun `the pause grows by half up to ten seconds`() = runTest {
        val replies = List(8) { state("running") } + state("done")
        wait(Polling(), *replies.toTypedArray()).waits shouldBe
            listOf(1000L, 1500, 2250, 3375, 5062, 7593, 10_000, 10_000)
    }

    @Test
    fun `the service may ask for a pause, unless the caller has set one`() = runTest {
        val asked = state("running", "openai-poll-after-ms" to "250")
        wait(Polling(), asked, asked, state("running"), state("done")).waits shouldBe listOf(250L, 250, 1000)
        wait(Polling(interval = 3.seconds), asked, state("done")).waits shouldBe listOf(3000L)
        for (bad in listOf("-1", "x", "99999999999")) {
            wait(Polling(), state("running", "openai-poll-after-ms" to bad), state("done")).waits shouldBe listOf(1000L)
        }
    }

    @Test
    fun `the deadline ends the wait and keeps what was seen`() = runTest {
        val failure = shouldThrow<JobTimeoutException> {
            wait(Polling(Duration.ofSeconds(2), Duration.ofSeconds(5)), state("running"))
        }
        failure.job.toString() shouldBe """{"state":"running"}"""
        failure.deadline shouldBe Duration.ofSeconds(5)
        millis shouldBe 4000
    }

    @Test
    fun `progress and the caller's listener see every look`() = runTest {
        val seen = mutableListOf<JsonObject>()
        val statuses = mutableListOf<Int>()
        val options = RequestOptions(onResponse = { statuses += it.status })
        wait(Polling(), state("running"), state("done"), onProgress = { seen += it }, options = options)
        seen shouldHaveSize 2
        statuses shouldBe listOf(200, 200)
    }

    @Test
    fun `times that make no sense are refused by name`() {
        shouldThrow<IllegalArgumentException> { Polling(interval = Duration.ofSeconds(-1)) }
        shouldThrow<IllegalArgumentException> { Polling(deadline = Duration.ZERO) }
    }
}
