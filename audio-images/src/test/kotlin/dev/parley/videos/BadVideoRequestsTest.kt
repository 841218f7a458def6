package dev.parley.videos

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FileSource
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest

class BadVideoRequestsTest : AnnotationSpec() {
    private val clip = FileSource.of(byteArrayOf(0), "cat.mp4")
    private val source = VideoSource.made("video_1")

    @Test
    fun `what the service would refuse is refused by name`() {
        val long = "a".repeat(32_001)
        val cases: List<Pair<String, () -> Any>> = listOf(
            "prompt must not be blank" to { VideoRequest("") },
            "prompt must have at most 32000 characters, but has 32001" to { VideoRequest(long) },
            "prompt must have at most 32000 characters, but has 32001" to { VideoEditRequest(source, long) },
            "prompt must not be blank" to { VideoExtensionRequest(source, " ", 4) },
            "prompt must not be blank" to { VideoRemixRequest("") },
            "model must not be blank" to { VideoRequest("A", model = "") },
            "seconds must be at least 1, but are 0" to { VideoRequest("A", seconds = 0) },
            "seconds must be at least 1, but are -4" to { VideoExtensionRequest(source, "A", -4) },
            "url must not be blank" to { VideoInputReference.url("") },
            "id must not be blank" to { VideoInputReference.uploaded("") },
            "id must not be blank" to { VideoSource.made(" ") },
            "name must not be blank" to { VideoCharacterRequest(clip, "") },
            "name must have at most 80 characters, but has 81" to { VideoCharacterRequest(clip, "a".repeat(81)) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldBe message }
        }
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
            { videos.waitUntilCompleted(it) },
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
