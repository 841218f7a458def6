package dev.parley.videos

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.RequestOptions
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.test.runTest
import kotlin.time.Duration.Companion.seconds

class VideoPollTest : AnnotationSpec() {
    private val asked = mapOf("openai-poll-after-ms" to "2500")
    private val queued = answer("""{"id":"video_1","status":"queued"}""", headers = asked)
    private val half = answer("""{"id":"video_1","status":"in_progress","progress":50}""", headers = asked)
    private val done = answer("""{"id":"video_1","status":"completed","progress":100}""")
    private val failed = answer(
        """{"id":"video_1","status":"failed","error":{"code":"moderation_blocked","message":"Not this cat."}}""",
    )

    @Test
    fun `a video is looked at, as often as the service asks for, until it is completed`() = runTest {
        val service = FakeService(this, queued, half, done)
        val progress = mutableListOf<Int?>()
        val options = RequestOptions(headers = mapOf("X-A" to "b"))
        val video = service.client().videos.poll("video_1", onProgress = {
            progress += it.progress
        }, options = options)
        video.status shouldBe VideoStatus.COMPLETED
        progress shouldBe listOf(null, 50, 100)
        service.waits shouldBe listOf(2500L, 2500L)
        service.seen.map { it.call } shouldBe List(3) { "GET /v1/videos/video_1" }
        service.seen.map { it.headers["X-A"] } shouldBe List(3) { "b" }
    }

    @Test
    fun `a video that fails is an exception that tells why`() = runTest {
        val service = FakeService(this, queued, failed)
        val polling = Polling(interval = 7.seconds)
        val failure = shouldThrow<JobFailedException> { service.client().videos.poll("video_1", polling) }
        failure.message shouldBe "the video video_1 is failed: Not this cat. (moderation_blocked)"
        failure.job.shouldBeInstanceOf<Video>().error?.code shouldBe "moderation_blocked"
        service.waits shouldBe listOf(7000L)
    }

    @Test
    fun `a video is created and polled by one call, whose idempotency key is that of the first`() = runTest {
        val service = FakeService(this, queued, half, done)
        val progress = mutableListOf<Int?>()
        val options = RequestOptions(idempotencyKey = "key-1")
        val video = service.client().videos.createAndPoll(
            VideoRequest("A cat"),
            onProgress = { progress += it.progress },
            options = options,
        )
        video.status shouldBe VideoStatus.COMPLETED
        progress shouldBe listOf(null, 50, 100)
        service.waits shouldBe listOf(2500L, 2500L)
        service.seen.map { it.call } shouldBe listOf("POST /v1/videos") + List(2) { "GET /v1/videos/video_1" }
        service.seen.map { it.headers["Idempotency-Key"] } shouldBe listOf("key-1", null, null)
        val failing = FakeService(this, queued, failed).client().videos
        shouldThrow<JobFailedException> { failing.createAndPoll(VideoRequest("A cat")) }
    }

    @Test
    fun `a video without a status is no success`() = runTest {
        val service = FakeService(this, answer("""{"id":"video_1"}"""))
        shouldThrow<JobFailedException> { service.client().videos.poll("video_1") }.message shouldBe
            "the video video_1 is of unknown status"
    }

    @Test
    fun `a state that is unknown here is no success, and not waited out`() = runTest {
        val service = FakeService(this, answer("""{"id":"video_1","status":"cancelled"}"""))
        shouldThrow<JobFailedException> { service.client().videos.poll("video_1") }.message shouldBe
            "the video video_1 is cancelled"
    }

    @Test
    fun `whoever waits no longer knows how far it was`() = runTest {
        val service = FakeService(this, half)
        val polling = Polling(deadline = 6.seconds)
        val failure =
            shouldThrow<JobTimeoutException> { service.client().videos.poll("video_1", polling) }
        failure.job.shouldBeInstanceOf<Video>().progress shouldBe 50
        service.seen.size shouldBe 3
    }
}
