package dev.parley.videos

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FileSource
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import kotlin.time.Duration.Companion.seconds

class BadVideoRequestsTest : AnnotationSpec() {
    private val clip = FileSource.of(byteArrayOf(0), "cat.mp4")
    private val source = VideoSource.generated("video_1")

    @Test
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "prompt must not be blank" to { VideoRequest("") },
            "prompt must not be blank" to { VideoEditRequest(source, "") },
            "prompt must not be blank" to { VideoExtensionRequest(source, " ", 4.seconds) },
            "prompt must not be blank" to { VideoRemixRequest("") },
            "model must not be blank" to { VideoRequest("A", model = "") },
            "duration must be more than 0, but is PT0S" to { VideoRequest("A", duration = Duration.ZERO) },
            "duration must be more than 0, but is PT-4S" to { VideoExtensionRequest(source, "A", (-4).seconds) },
            "url must not be blank" to { VideoInputReference.url("") },
            "id must not be blank" to { VideoInputReference.uploaded("") },
            "id must not be blank" to { VideoSource.generated(" ") },
            "name must not be blank" to { VideoCharacterRequest(clip, "") },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldBe message }
        }
    }

    @Test
    fun `lengths and durations are the service's to judge`() = runTest {
        val service = FakeService(this, answer("""{"id":"video_1"}"""))
        val long = "a".repeat(32_001)
        service.client().videos.create(VideoRequest(long, duration = 1.5.seconds)).id shouldBe "video_1"
        val body = json(service.seen.single().body).jsonObject
        body["prompt"] shouldBe JsonPrimitive(long)
        body["seconds"] shouldBe JsonPrimitive("1.5")
        VideoCharacterRequest(clip, "a".repeat(81)).name.length shouldBe 81
    }

    @Test
    fun `an id that could not stand in a path is refused, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val videos = service.client().videos
        val calls: List<suspend (String) -> Any?> = listOf(
            { videos.remix(it, VideoRemixRequest("A")) },
            { videos.retrieve(it) },
            { videos.delete(it) },
            { videos.content(it) },
            { videos.poll(it) },
            { videos.retrieveCharacter(it) },
        )
        for (id in listOf("", "a/b", "..")) {
            for (call in calls) {
                shouldThrow<IllegalArgumentException> { call(id) }.message shouldStartWith
                    "id must not "
            }
        }
        service.seen.size shouldBe 0
    }
}
