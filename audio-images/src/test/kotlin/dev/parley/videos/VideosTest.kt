package dev.parley.videos

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.bytes
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.ListRequest
import dev.parley.OpenAI
import dev.parley.SeenPart
import dev.parley.SortOrder
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration

class VideosTest : AnnotationSpec() {
    private val clip = FileSource.of("Cat".encodeToByteArray(), "cat.mp4")

    private val queued = """{"id":"video_123","object":"video","model":"sora-2","status":"queued","progress":0,
        "created_at":1712697600,"size":"1024x1792","seconds":"8"}"""

    private val queuedVideo = Video(
        id = "video_123",
        status = VideoStatus.QUEUED,
        model = "sora-2",
        progress = 0,
        createdAt = Instant.ofEpochSecond(1712697600),
        size = VideoSize.SIZE_1024X1792,
        duration = Duration.ofSeconds(8),
        objectType = "video",
    )

    @Test
    fun `a video is begun`() = runTest {
        val service = FakeService(this, answer(queued))
        val request = VideoRequest(
            "A calico cat playing a piano on stage",
            "sora-2",
            VideoInputReference.url("https://example.com/cat.png"),
            duration = 8.seconds,
            size = VideoSize.SIZE_1024X1792,
        )
        service.client().videos.create(request) shouldBe queuedVideo
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/videos"
        json(seen.body) shouldBe json(
            """{"prompt":"A calico cat playing a piano on stage","model":"sora-2",
            "input_reference":{"image_url":"https://example.com/cat.png"},"seconds":"8","size":"1024x1792"}""",
        )
        service.client().videos.create(VideoRequest("A", inputReference = VideoInputReference.uploaded("file-123")))
        json(service.seen.last().body) shouldBe json("""{"prompt":"A","input_reference":{"file_id":"file-123"}}""")
    }

    @Test
    fun `a video is begun with an image that is uploaded`() = runTest {
        val service = FakeService(this, answer(queued))
        val image = FileSource.of("Cat".encodeToByteArray(), "cat.png")
        val request =
            VideoRequest(
                "A cat",
                "sora-2",
                VideoInputReference.upload(image),
                Duration.ofSeconds(8),
                VideoSize.SIZE_1280X720,
            )
        service.client().videos.create(request) shouldBe queuedVideo
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/videos"
        seen.parts shouldBe listOf(
            SeenPart("prompt", "A cat"),
            SeenPart("model", "sora-2"),
            SeenPart("input_reference", "Cat", "cat.png", "image/png"),
            SeenPart("seconds", "8"),
            SeenPart("size", "1280x720"),
        )
    }

    @Test
    fun `a video is remixed`() = runTest {
        val remix = """{"id":"video_456","object":"video","model":"sora-2","status":"queued","progress":0,
            "created_at":1712698600,"size":"720x1280","seconds":"8","remixed_from_video_id":"video_123"}"""
        val service = FakeService(this, answer(remix))
        val prompt = "Extend the scene with the cat taking a bow to the cheering audience"
        service.client().videos.remix("video_123", VideoRemixRequest(prompt)).remixedFromVideoId shouldBe "video_123"
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/videos/video_123/remix"
        json(seen.body) shouldBe json("""{"prompt":"$prompt"}""")
    }

    @Test
    fun `a video is edited or extended, be it the service's own or uploaded`() = runTest {
        val service = FakeService(this, answer(queued))
        val videos = service.client().videos
        videos.edit(VideoEditRequest(VideoSource.generated("video_1"), "A bow")) shouldBe queuedVideo
        videos.extend(VideoExtensionRequest(VideoSource.generated("video_1"), "A bow", 12.seconds)) shouldBe queuedVideo
        videos.edit(VideoEditRequest(VideoSource.upload(clip), "A bow")) shouldBe queuedVideo
        videos.extend(VideoExtensionRequest(VideoSource.upload(clip), "A bow", Duration.ofSeconds(20))) shouldBe
            queuedVideo
        service.seen.map { it.call } shouldBe
            listOf("edits", "extensions", "edits", "extensions").map { "POST /v1/videos/$it" }
        json(service.seen[0].body) shouldBe json("""{"video":{"id":"video_1"},"prompt":"A bow"}""")
        json(service.seen[1].body) shouldBe json("""{"video":{"id":"video_1"},"prompt":"A bow","seconds":"12"}""")
        val parts = listOf(SeenPart("video", "Cat", "cat.mp4", "video/mp4"), SeenPart("prompt", "A bow"))
        service.seen[2].parts shouldBe parts
        service.seen[3].parts shouldBe parts + SeenPart("seconds", "20")
    }

    @Test
    fun `videos are listed, page by page`() = runTest {
        val first = """{"data":[{"id":"video_123","object":"video","model":"sora-2","status":"completed"}],
            "object":"list","has_more":true}"""
        val service = FakeService(this, answer(first), answer("""{"data":[$queued],"object":"list"}"""))
        val page = service.client().videos.list(ListRequest(limit = 1, order = SortOrder.DESC))
        page.all().toList() shouldBe
            listOf(Video("video_123", VideoStatus.COMPLETED, "sora-2", objectType = "video"), queuedVideo)
        service.seen.map { it.call } shouldBe List(2) { "GET /v1/videos" }
        service.seen.first().query shouldBe mapOf("limit" to listOf("1"), "order" to listOf("desc"))
        service.seen.last().query["after"] shouldBe listOf("video_123")
    }

    @Test
    fun `a video is looked at and deleted`() = runTest {
        val whole = """{"id":"video_123","object":"video","model":"sora-2-pro","status":"failed","progress":40,
            "created_at":1712697600,"completed_at":null,"expires_at":1712784000,"prompt":"A cat","size":"720x1280",
            "seconds":"16","remixed_from_video_id":null,
            "error":{"code":"moderation_blocked","message":"Not this cat."}}"""
        val service =
            FakeService(this, answer(whole), answer("""{"id":"video_123","object":"video.deleted","deleted":true}"""))
        val videos = service.client().videos
        videos.retrieve("video_123") shouldBe Video(
            id = "video_123",
            status = VideoStatus.FAILED,
            model = "sora-2-pro",
            progress = 40,
            createdAt = Instant.ofEpochSecond(1712697600),
            expiresAt = Instant.ofEpochSecond(1712784000),
            prompt = "A cat",
            size = VideoSize.SIZE_720X1280,
            duration = Duration.ofSeconds(16),
            error = VideoError("moderation_blocked", "Not this cat."),
            objectType = "video",
        )
        videos.delete("video_123") shouldBe Deleted("video_123", true, "video.deleted")
        service.seen.map { it.call } shouldBe listOf("GET /v1/videos/video_123", "DELETE /v1/videos/video_123")
    }

    @Test
    fun `a video tells how long it plays`() {
        val cases = mapOf(
            "\"8\"" to Duration.ofSeconds(8),
            "\"10.0335\"" to Duration.ofNanos(10_033_500_000),
            "4" to Duration.ofSeconds(4),
            "null" to null,
            "\"long\"" to null,
        )
        for ((seconds, duration) in cases) {
            val text = """{"id":"video_1","seconds":$seconds}"""
            OpenAIJson.decodeFromString(Video.serializer(), text) shouldBe Video("video_1", duration = duration)
        }
    }

    @Test
    fun `what a server leaves out of a video has its default, and what nobody described is kept`() = runTest {
        val sparse = FakeService(this, answer("""{"id":"v","error":{}}"""), answer("{}")).client().videos
        sparse.retrieve("v") shouldBe Video("v", error = VideoError())
        sparse.retrieveCharacter("c") shouldBe VideoCharacter()
        val extended = FakeService(
            this,
            answer("""{"id":"v","quality":"standard","error":{"param":"prompt"}}"""),
        ).client().videos
        val video = extended.retrieve("v")
        video.extra["quality"] shouldBe JsonPrimitive("standard")
        video.error?.extra?.get("param") shouldBe JsonPrimitive("prompt")
    }

    @Test
    fun `a length that is no number is none, and no failure`() = runTest {
        val lengths = mapOf("\"8\"" to 8.seconds, "8.5" to 8.5.seconds)
        val nothing = listOf("\"\"", "\"8s\"", "\"NaN\"", "\"1e99\"", "null").associateWith { null }
        for ((text, length) in lengths + nothing) {
            val service = FakeService(this, answer("""{"id":"v","seconds":$text}"""))
            withClue(text) {
                service.client().videos.retrieve("v").duration shouldBe length?.toJavaDuration()
                Json.decodeFromString<Video>("""{"id":"v","seconds":$text}""").duration shouldBe
                    length?.toJavaDuration()
            }
        }
    }

    @Test
    fun `a video's content is fetched when it is wanted`() = runTest {
        val service = FakeService(this, bytes(byteArrayOf(0, -1), contentType = "video/mp4"))
        val content = service.client().videos.content("video_123", VideoContentVariant.SPRITESHEET)
        service.seen.size shouldBe 0
        content.bytes() shouldBe byteArrayOf(0, -1)
        service.client().videos.content("video_123").bytes()
        service.seen.map { it.call } shouldBe List(2) { "GET /v1/videos/video_123/content" }
        service.seen.map { it.query } shouldBe listOf(mapOf("variant" to listOf("spritesheet")), emptyMap())
    }

    @Test
    fun `JSON is no video`() = runTest {
        val service = FakeService(this, answer("\"soon\""))
        val failure = shouldThrow<DecodingException> { service.client().videos.content("video_123").bytes() }
        failure.body shouldBe "\"soon\""
        failure.message shouldStartWith "a video was asked for"
    }

    @Test
    fun `a character is made and looked at`() = runTest {
        val character = """{"id":"char_1","name":"Tom","created_at":1712697600}"""
        val service = FakeService(this, answer(character), answer("""{"id":null,"name":null,"created_at":1}"""))
        val videos = service.client().videos
        videos.createCharacter(VideoCharacterRequest(clip, "Tom")) shouldBe
            VideoCharacter("char_1", "Tom", Instant.ofEpochSecond(1712697600))
        videos.retrieveCharacter("char_1") shouldBe VideoCharacter(createdAt = Instant.ofEpochSecond(1))
        service.seen.map { it.call } shouldBe listOf("POST /v1/videos/characters", "GET /v1/videos/characters/char_1")
        service.seen.first().parts shouldBe
            listOf(SeenPart("video", "Cat", "cat.mp4", "video/mp4"), SeenPart("name", "Tom"))
    }

    @Test
    fun `a request that the service refuses is an exception`() = runTest {
        val source = VideoSource.generated("video_1")
        val calls: List<suspend (OpenAI) -> Any?> = listOf(
            { it.videos.create(VideoRequest("A")) },
            { it.videos.remix("video_1", VideoRemixRequest("A")) },
            { it.videos.edit(VideoEditRequest(source, "A")) },
            { it.videos.extend(VideoExtensionRequest(source, "A", 4.seconds)) },
            { it.videos.list() },
            { it.videos.retrieve("video_1") },
            { it.videos.delete("video_1") },
            { it.videos.content("video_1").bytes() },
            { it.videos.poll("video_1") },
            { it.videos.createAndPoll(VideoRequest("A")) },
            { it.videos.createCharacter(VideoCharacterRequest(clip, "Tom")) },
            { it.videos.retrieveCharacter("char_1") },
        )
        calls.forEachIndexed { index, call ->
            val service = FakeService(this, error(400))
            withClue(index) { shouldThrow<BadRequestException> { call(service.client()) }.code shouldBe "a_code" }
        }
    }
}
