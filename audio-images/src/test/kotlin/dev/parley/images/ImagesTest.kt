package dev.parley.images

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.SeenPart
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

class ImagesTest : AnnotationSpec() {
    @Test
    fun `images are generated`() = runTest {
        val service = FakeService(this, answer(GENERATED))
        val request = ImageGenerationRequest(
            "A cute baby sea otter",
            model = "gpt-image-1.5",
            n = 1,
            quality = ImageQuality.HIGH,
            outputFormat = ImageOutputFormat.WEBP,
            outputCompression = 80,
            size = ImageSize.of(1536, 864),
            moderation = ImageModeration.LOW,
            background = ImageBackground.TRANSPARENT,
            user = "user-1234",
        )
        service.client().images.generate(request) shouldBe ImagesResponse(
            created = Instant.ofEpochSecond(1713833628),
            data = listOf(Image(b64Json = "T3R0ZXI=")),
            background = ImageBackground.TRANSPARENT,
            outputFormat = ImageOutputFormat.PNG,
            size = ImageSize.SIZE_1024X1024,
            quality = ImageQuality.HIGH,
            usage = ImageUsage(50, 50, 100, ImageTokensDetails(10, 40), ImageTokensDetails(0, 50)),
        )
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/images/generations"
        seen.query shouldBe emptyMap()
        json(seen.body) shouldBe json(
            """{"prompt":"A cute baby sea otter","model":"gpt-image-1.5","n":1,"quality":"high","output_format":"webp",
            "output_compression":80,"size":"1536x864","moderation":"low","background":"transparent",
            "user":"user-1234"}""",
        )
    }

    @Test
    fun `images are generated as they were at first`() = runTest {
        val service = FakeService(this, answer(OLDER))
        val request = ImageGenerationRequest(
            "A developer writing a test",
            size = ImageSize.SIZE_256X256,
            responseFormat = ImageResponseFormat.URL,
            style = ImageStyle.VIVID,
        )
        service.client().images.generate(request) shouldBe OLDER_IMAGES
        json(service.seen.single().body) shouldBe json(
            """{"prompt":"A developer writing a test","size":"256x256","response_format":"url","style":"vivid"}""",
        )
    }

    @Test
    fun `one image is edited where its mask says, as older models want it`() = runTest {
        val service = FakeService(this, answer(OLDER))
        val mask = FileSource.of("Hole".encodeToByteArray(), "mask.png")
        val request = ImageEditRequest(
            PICTURE,
            "A developer writing a test",
            mask,
            "dall-e-2",
            responseFormat = ImageResponseFormat.URL,
            size = ImageSize.SIZE_256X256,
        )
        service.client().images.edit(request) shouldBe OLDER_IMAGES
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/images/edits"
        seen.parts shouldBe listOf(
            SeenPart("image", "Otter", "otter.png", "image/png"),
            SeenPart("prompt", "A developer writing a test"),
            SeenPart("mask", "Hole", "mask.png", "image/png"),
            SeenPart("model", "dall-e-2"),
            SeenPart("response_format", "url"),
            SeenPart("size", "256x256"),
        )
    }

    @Test
    fun `several images are edited together`() = runTest {
        val service = FakeService(this, answer(GENERATED))
        val request = ImageEditRequest(
            listOf(PICTURE, PICTURE.named("soap.webp")),
            "A gift basket",
            n = 2,
            quality = ImageQuality.LOW,
            outputFormat = ImageOutputFormat.JPEG,
            outputCompression = 0,
            background = ImageBackground.OPAQUE,
            inputFidelity = ImageInputFidelity.HIGH,
            user = "user-1234",
        )
        service.client().images.edit(request).data.single().b64Json shouldBe "T3R0ZXI="
        service.seen.single().parts shouldBe listOf(
            SeenPart("image[]", "Otter", "otter.png", "image/png"),
            SeenPart("image[]", "Otter", "soap.webp", "image/webp"),
            SeenPart("prompt", "A gift basket"),
            SeenPart("n", "2"),
            SeenPart("quality", "low"),
            SeenPart("output_format", "jpeg"),
            SeenPart("output_compression", "0"),
            SeenPart("background", "opaque"),
            SeenPart("input_fidelity", "high"),
            SeenPart("user", "user-1234"),
        )
    }

    @Test
    fun `images that the service has are edited`() = runTest {
        val service = FakeService(this, answer(GENERATED))
        val request = ImageReferenceEditRequest(
            listOf(ImageReference.file("file-abc123"), ImageReference.url("https://example.com/source-image.png")),
            "Add a watercolor effect and keep the subject centered",
            mask = ImageReference.file("file-2"),
            model = "gpt-image-2",
            n = 1,
            quality = ImageQuality.HIGH,
            outputFormat = ImageOutputFormat.PNG,
            outputCompression = 100,
            size = ImageSize.AUTO,
            moderation = ImageModeration.AUTO,
            background = ImageBackground.AUTO,
            inputFidelity = ImageInputFidelity.LOW,
            user = "user-1234",
        )
        service.client().images.edit(request).usage?.totalTokens shouldBe 100
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/images/edits"
        json(seen.body) shouldBe json(
            """{"images":[{"file_id":"file-abc123"},{"image_url":"https://example.com/source-image.png"}],
            "prompt":"Add a watercolor effect and keep the subject centered","mask":{"file_id":"file-2"},
            "model":"gpt-image-2","n":1,"quality":"high","output_format":"png","output_compression":100,"size":"auto",
            "moderation":"auto","background":"auto","input_fidelity":"low","user":"user-1234"}""",
        )
    }

    @Test
    fun `an image is varied`() = runTest {
        val service = FakeService(this, answer(OLDER))
        val request = ImageVariationRequest(
            PICTURE,
            "dall-e-2",
            n = 5,
            responseFormat = ImageResponseFormat.B64_JSON,
            size = ImageSize.SIZE_1024X1024,
            user = "user-1234",
        )
        service.client().images.createVariation(request) shouldBe OLDER_IMAGES
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/images/variations"
        seen.parts shouldBe listOf(
            SeenPart("image", "Otter", "otter.png", "image/png"),
            SeenPart("model", "dall-e-2"),
            SeenPart("n", "5"),
            SeenPart("response_format", "b64_json"),
            SeenPart("size", "1024x1024"),
            SeenPart("user", "user-1234"),
        )
    }

    @Test
    fun `what a server leaves out of its images has its default`() = runTest {
        val cases = mapOf(
            "{}" to ImagesResponse(),
            """{"created":1}""" to ImagesResponse(Instant.ofEpochSecond(1)),
            """{"data":[{"url":null,"b64_json":"QUI="}]}""" to ImagesResponse(data = listOf(Image("QUI="))),
            """{"data":[{}],"usage":{}}""" to ImagesResponse(data = listOf(Image()), usage = ImageUsage()),
            """{"usage":{"input_tokens_details":{"text_tokens":1}}}""" to
                ImagesResponse(usage = ImageUsage(inputTokensDetails = ImageTokensDetails(textTokens = 1))),
        )
        for ((reply, read) in cases) {
            withClue(reply) {
                val service = FakeService(this, answer(reply))
                service.client().images.generate(ImageGenerationRequest("A")) shouldBe read
            }
        }
    }

    @Test
    fun `null is what is left out`() = runTest {
        val reply = """{"created":null,"data":null,"background":null,"usage":{"input_tokens":null}}"""
        val service = FakeService(this, answer(reply))
        service.client().images.generate(ImageGenerationRequest("A")) shouldBe ImagesResponse(usage = ImageUsage())
    }

    @Test
    fun `usage is understood in the words of chat, and with fractions`() = runTest {
        val cases = mapOf(
            """{"prompt_tokens":3,"completion_tokens":4,"total_tokens":7}""" to ImageUsage(3, 4, 7),
            """{"input_tokens":12,"output_tokens":14417.92,"total_tokens":14429.92}""" to ImageUsage(12, 14417, 14429),
        )
        for ((usage, read) in cases) {
            val service = FakeService(this, answer("""{"created":1,"data":[],"usage":$usage}"""))
            withClue(usage) { service.client().images.generate(ImageGenerationRequest("A")).usage shouldBe read }
        }
    }

    @Test
    fun `what nobody described is kept`() = runTest {
        val reply = """{"created":1,"id":"i","data":[{"url":"u","index":0}],"usage":{"total_tokens":1,"cost":0.5}}"""
        val images = FakeService(this, answer(reply)).client().images.generate(ImageGenerationRequest("A"))
        images.extra["id"] shouldBe JsonPrimitive("i")
        images.data.single().extra["index"] shouldBe JsonPrimitive(0)
        images.usage?.extra?.get("cost") shouldBe JsonPrimitive(0.5)
    }

    @Test
    fun `a request that the service refuses is an exception`() = runTest {
        val references = ImageReferenceEditRequest(listOf(ImageReference.file("file-1")), "A")
        val calls: List<suspend (OpenAI) -> Any?> = listOf(
            { it.images.generate(ImageGenerationRequest("A")) },
            { it.images.edit(ImageEditRequest(PICTURE, "A")) },
            { it.images.edit(references) },
            { it.images.createVariation(ImageVariationRequest(PICTURE)) },
            { it.images.streamGeneration(ImageGenerationRequest("A")).toList() },
            { it.images.streamEdit(ImageEditRequest(PICTURE, "A")).toList() },
            { it.images.streamEdit(references).toList() },
        )
        calls.forEachIndexed { index, call ->
            val service = FakeService(this, error(400))
            withClue(index) { shouldThrow<BadRequestException> { call(service.client()) }.param shouldBe "a_param" }
        }
    }
}
