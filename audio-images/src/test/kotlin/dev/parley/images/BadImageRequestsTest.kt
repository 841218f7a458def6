package dev.parley.images

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.error
import dev.parley.FileSource
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

class BadImageRequestsTest : AnnotationSpec() {
    private val references = listOf(ImageReference.file("file-1"))

    @Test
    fun `what cannot be right is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "prompt must not be blank" to { ImageGenerationRequest(" ") },
            "model must not be blank" to { ImageGenerationRequest("A", "") },
            "width must be at least 1, but is 0" to { ImageSize.of(0, 1) },
            "height must be at least 1, but is -1" to { ImageSize.of(1, -1) },
            "images must not be empty" to { ImageEditRequest(emptyList(), "A") },
            "prompt must not be blank" to { ImageEditRequest(PICTURE, "") },
            "model must not be blank" to { ImageEditRequest(PICTURE, "A", model = " ") },
            "images must not be empty" to { ImageReferenceEditRequest(emptyList(), "A") },
            "prompt must not be blank" to { ImageReferenceEditRequest(references, "\n") },
            "model must not be blank" to { ImageReferenceEditRequest(references, "A", model = "") },
            "model must not be blank" to { ImageVariationRequest(PICTURE, "") },
            "imageUrl or fileId must be given, and not both" to { ImageReference() },
            "imageUrl or fileId must be given, and not both" to { ImageReference("https://a/b", "file-1") },
            "imageUrl must not be blank" to { ImageReference.url("") },
            "fileId must not be blank" to { ImageReference.file(" ") },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldBe message }
        }
    }

    @Test
    fun `lengths, counts, ranges, qualities and sizes are the service's to judge`() = runTest {
        val service = FakeService(this, error(400))
        val prompt = "secret".repeat(6000)
        val request = ImageGenerationRequest(
            prompt,
            "dall-e-2",
            n = 11,
            quality = ImageQuality.of("ultra"),
            outputFormat = ImageOutputFormat.JPEG,
            outputCompression = 101,
            partialImages = 4,
            size = ImageSize.of("7680x4320"),
            background = ImageBackground.TRANSPARENT,
        )
        val failure = shouldThrow<BadRequestException> { service.client().images.generate(request) }
        failure.message.orEmpty() shouldNotContain "secret"
        json(service.seen.single().body) shouldBe JsonObject(
            json(
                """{"model":"dall-e-2","n":11,"quality":"ultra","output_format":"jpeg","output_compression":101,
                "partial_images":4,"size":"7680x4320","background":"transparent"}""",
            ).jsonObject + ("prompt" to JsonPrimitive(prompt)),
        )
    }

    @Test
    fun `files of any number and length are the service's to judge`() = runTest {
        val service = FakeService(this, error(400))
        val large = FileSource.of(ByteArray(LARGE), "mask.bmp")
        val images = service.client().images
        val edit = ImageEditRequest(List(17) { PICTURE }, "A", mask = large, model = "dall-e-2")
        shouldThrow<BadRequestException> { images.edit(edit) }
        service.seen.last().parts.count { it.name == "image[]" } shouldBe 17
        service.seen.last().parts.single { it.name == "mask" }.text.length shouldBe LARGE
        val variation = ImageVariationRequest(large, n = 0, size = ImageSize.AUTO)
        shouldThrow<BadRequestException> { images.createVariation(variation) }
        service.seen.last().parts.map { it.name } shouldBe listOf("image", "n", "size")
    }

    private companion object {
        const val LARGE = 4 shl 20
    }
}
