package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

class VideosTest : AnnotationSpec() {
    private lateinit var now: Instant
    private val options = FakeOpenAIOptions().lenient().clock(InstantSource { now })

    @BeforeEach
    fun begin() {
        now = Instant.parse("2026-01-01T00:00:00Z")
    }

    @Test
    fun `a video is queued, then made, then there to be fetched`() = withFake(options) { _, client ->
        val created = client.post("/videos", """{"prompt":"A cat","seconds":"8","size":"1280x720"}""")
        created.header("openai-poll-after-ms") shouldBe "100"
        created.json.at("id") shouldBe "video_fake1"
        created.json.at("model") shouldBe "sora-2"
        created.json.at("created_at") shouldBe "1767225600"
        states(client) shouldContainExactly
            listOf("queued 0", "in_progress 0", "in_progress 50", "completed 100", "completed 100")
        val video = client.get("/videos/video_fake1")
        video.header("openai-poll-after-ms") shouldBe null
        video.json.at("completed_at") shouldBe "1767225603"
        video.json.at("seconds") shouldBe "8"
        video.json.at("error") shouldBe "null"
        val mp4 = bytes(client, "/videos/video_fake1/content")
        mp4.decodeToString(4, 12) shouldBe "ftypisom"
        mp4.size shouldBe 8 + 16 + 8 + 8 + 100 + 8 + 8 * 1024
        bytes(client, "/videos/video_fake1/content?variant=thumbnail").decodeToString(8, 12) shouldBe "WEBP"
        client.get("/videos/video_fake1/content?variant=sound").error.at("param") shouldBe "variant"
    }

    @Test
    fun `a prompt with the word fail fails`() = withFake(options) { _, client ->
        client.post("/videos", """{"prompt":"A cat that fails"}""")
        states(client).last() shouldBe "failed 99"
        client.get("/videos/video_fake1").json.at("error", "code") shouldBe "video_generation_failed"
        client.get("/videos/video_fake1/content").statusCode() shouldBe 404
    }

    @Test
    fun `a completed video is remixed, edited and extended`() = withFake(options) { _, client ->
        client.post("/videos", """{"prompt":"A cat","size":"1280x720"}""")
        client.post("/videos/video_fake1/remix", """{"prompt":"A bow"}""").statusCode() shouldBe 400
        now += SECOND.multipliedBy(3)
        client.post("/videos/video_fake1/remix", """{"prompt":"A bow"}""").json.run {
            at("remixed_from_video_id") shouldBe "video_fake1"
            at("size") shouldBe "1280x720"
        }
        val source = "\"prompt\":\"A bow\",\"video\":{\"id\":\"video_fake1\"}"
        client.post("/videos/edits", "{$source}").json.at("seconds") shouldBe "4"
        client.post("/videos/extensions", "{$source,\"seconds\":\"12\"}").json.at("seconds") shouldBe "16"
        client.post("/videos/extensions", "{$source}").error.at("param") shouldBe "seconds"
        client.post("/videos/edits", """{"prompt":"A bow"}""").error.at("param") shouldBe "video"
    }

    @Test
    fun `videos are listed and deleted`() = withFake(options) { _, client ->
        repeat(2) { client.post("/videos", """{"prompt":"A cat"}""") }
        client.get("/videos?limit=1&order=desc").json.getValue("data").jsonArray.map { it.jsonObject.at("id") } shouldBe
            listOf("video_fake2")
        client.delete("/videos/video_fake1").statusCode() shouldBe 409
        now += SECOND.multipliedBy(3)
        client.delete("/videos/video_fake1").json shouldBe
            json("""{"id":"video_fake1","object":"video.deleted","deleted":true}""")
        client.get("/videos/video_fake1").statusCode() shouldBe 404
        client.post("/videos", "{}").error.at("param") shouldBe "prompt"
    }

    @Test
    fun `files are uploaded to begin with`() = withFake(options) { _, client ->
        val fields = arrayOf("prompt" to "A cat", "video" to FILE, "seconds" to "8")
        client.form(
            "/videos",
            "prompt" to "A cat",
            "input_reference" to FILE,
            "seconds" to "12",
        ).json.at("seconds") shouldBe
            "12"
        client.form("/videos/edits", *fields).json.at("status") shouldBe "queued"
        client.form("/videos/extensions", *fields).json.at("seconds") shouldBe "12"
        client.form("/videos/edits", "prompt" to "A cat").error.at("param") shouldBe "video"
        now += SECOND.multipliedBy(3)
        val again = client.form("/videos/edits", "prompt" to "A cat", "video[id]" to "video_fake1").json
        again.at("seconds") shouldBe "12"
    }

    @Test
    fun `characters are made from videos`() = withFake(options) { _, client ->
        val character = client.form("/videos/characters", "name" to "Tom", "video" to FILE).json
        character shouldBe json("""{"id":"char_fake1","name":"Tom","created_at":1767225600}""")
        client.get("/videos/characters/char_fake1").json shouldBe character
        client.get("/videos/characters/char_fake2").statusCode() shouldBe 404
        client.form("/videos/characters", "name" to "Tom").error.at("param") shouldBe "video"
        client.form("/videos/characters", "video" to FILE).error.at("param") shouldBe "name"
    }

    private fun states(client: Client) = List(5) {
        val video: JsonObject = client.get("/videos/video_fake1").json
        now += SECOND
        "${video.at("status")} ${video.at("progress")}"
    }

    private fun bytes(client: Client, path: String) =
        Client.HTTP.send(client.request(path).build(), BodyHandlers.ofByteArray()).body()

    private companion object {
        val SECOND: Duration = Duration.ofSeconds(1)
    }
}
