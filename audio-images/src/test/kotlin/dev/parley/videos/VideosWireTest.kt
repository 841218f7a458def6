package dev.parley.videos

import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.wire.WireTest
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class VideosWireTest : WireTest() {
    private val polling = Polling(interval = 1.milliseconds)

    private val now = AtomicReference(Instant.EPOCH)
    private val options = FakeOpenAIOptions().clock(now::get)

    /** Half a second passes whenever a video was looked at. */
    private suspend fun Videos.untilDone(id: String, seen: MutableSet<VideoStatus?> = mutableSetOf()): Video =
        poll(id, polling, {
            seen += it.status
            now.set(now.get().plusMillis(500))
        })

    @Test
    suspend fun `a video is begun, waited for and saved`() = onEveryEngine(options) {
        val path = Files.createTempFile("cat", ".mp4")
        try {
            val video = openai.videos.create(VideoRequest("A cat", duration = 8.seconds))
            video.status shouldBe VideoStatus.QUEUED
            val seen = mutableSetOf<VideoStatus?>()
            openai.videos.untilDone(video.id, seen).progress shouldBe 100
            seen shouldContainExactly setOf(VideoStatus.QUEUED, VideoStatus.IN_PROGRESS, VideoStatus.COMPLETED)
            openai.videos.content(video.id).saveTo(path)
            Files.readAllBytes(path).decodeToString(4, 12) shouldBe "ftypisom"
            Files.size(path) shouldBe 8 * 1024 + 148
            openai.videos.content(video.id, VideoContentVariant.THUMBNAIL).bytes().decodeToString(8, 12) shouldBe "WEBP"
        } finally {
            Files.delete(path)
        }
    }

    @Test
    suspend fun `a video is worked on until it is deleted`() = onEveryEngine(options) {
        val first = openai.videos.create(VideoRequest("A cat")).id
        openai.videos.untilDone(first)
        openai.videos.remix(first, VideoRemixRequest("A bow")).remixedFromVideoId shouldBe first
        openai.videos.edit(VideoEditRequest(VideoSource.generated(first), "A hat")).duration shouldBe
            Duration.ofSeconds(4)
        val extension = VideoExtensionRequest(VideoSource.generated(first), "A bow", 8.seconds)
        openai.videos.extend(extension).duration shouldBe Duration.ofSeconds(12)
        openai.videos.list().all().toList().size shouldBe 4
        openai.videos.delete(first).deleted shouldBe true
        failure<NotFoundException> { openai.videos.content(first).bytes() }
        val failing = openai.videos.create(VideoRequest("A cat that fails")).id
        failure<JobFailedException> { openai.videos.untilDone(failing) }
    }

    @Test
    suspend fun `files are uploaded to begin with`() = onEveryEngine(options) {
        val clip = FileSource.of(byteArrayOf(1, 2, 3), "cat.mp4")
        val image = VideoInputReference.upload(FileSource.of(byteArrayOf(1), "cat.png"))
        val request = VideoRequest("A cat", inputReference = image, duration = 12.seconds)
        openai.videos.create(request).duration shouldBe Duration.ofSeconds(12)
        openai.videos.edit(VideoEditRequest(VideoSource.upload(clip), "A hat")).status shouldBe VideoStatus.QUEUED
        val extension = VideoExtensionRequest(VideoSource.upload(clip), "A bow", 4.seconds)
        openai.videos.extend(extension).duration shouldBe Duration.ofSeconds(8)
        val character = openai.videos.createCharacter(VideoCharacterRequest(clip, "Tom"))
        openai.videos.retrieveCharacter(character.id.orEmpty()) shouldBe character
    }
}
