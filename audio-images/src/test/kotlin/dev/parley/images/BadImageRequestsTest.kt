package dev.parley.images

import dev.parley.FileSource
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import java.io.InputStream

class BadImageRequestsTest : AnnotationSpec() {
    private val references = listOf(ImageReference.file("file-1"))

    @Test
    fun `what the service would refuse is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "prompt must not be blank" to { generation(" ") },
            "prompt must have at most 32000 characters, but has 32001" to { generation("a".repeat(32_001)) },
            "prompt must have at most 1000 characters for dall-e-2, but has 1001" to
                { generation("a".repeat(1001), "dall-e-2") },
            "prompt must have at most 4000 characters for dall-e-3, but has 4001" to
                { generation("a".repeat(4001), "dall-e-3") },
            "model must not be blank" to { generation(model = "") },
            "n must be in 1..10, but is 0" to { ImageGenerationRequest("A", n = 0) },
            "n must be in 1..10 for dall-e-2, but is 11" to { ImageGenerationRequest("A", "dall-e-2", n = 11) },
            "n must be 1 for dall-e-3, but is 2" to { ImageGenerationRequest("A", "dall-e-3", n = 2) },
            "quality must be one of standard, auto for dall-e-2, but is hd" to
                { ImageGenerationRequest("A", "dall-e-2", quality = ImageQuality.HD) },
            "size must be one of 1024x1024, 1792x1024, 1024x1792 for dall-e-3, but is 256x256" to
                { ImageGenerationRequest("A", "dall-e-3", size = ImageSize.SIZE_256X256) },
            "outputCompression must be in 0..100, but is 101" to
                { ImageGenerationRequest("A", outputCompression = 101) },
            "partialImages must be in 0..3, but is 4" to { ImageGenerationRequest("A", partialImages = 4) },
            "outputFormat must be png or webp for a transparent background, but is jpeg" to {
                ImageGenerationRequest(
                    "A",
                    outputFormat = ImageOutputFormat.JPEG,
                    background = ImageBackground.TRANSPARENT,
                )
            },
            "width must be at least 1, but is 0" to { ImageSize.of(0, 1) },
            "height must be at least 1, but is -1" to { ImageSize.of(1, -1) },
            "images must be 1 to 16, but are 0" to { ImageEditRequest(emptyList(), "A") },
            "images must be 1 to 16, but are 17" to { ImageEditRequest(List(17) { PICTURE }, "A") },
            "images must be 1 for dall-e-2, but are 2" to
                { ImageEditRequest(List(2) { PICTURE }, "A", model = "dall-e-2") },
            "images must be smaller than 50 MB" to { ImageEditRequest(file(50), "A") },
            "images must be smaller than 4 MB" to { ImageEditRequest(file(4), "A", model = "dall-e-2") },
            "mask must be smaller than 4 MB" to { ImageEditRequest(PICTURE, "A", mask = file(4)) },
            "prompt must not be blank" to { ImageEditRequest(PICTURE, "") },
            "n must be in 1..10, but is 11" to { ImageEditRequest(listOf(PICTURE), "A", n = 11) },
            "partialImages must be in 0..3, but is -1" to {
                ImageEditRequest(listOf(PICTURE), "A", partialImages = -1)
            },
            "images must be 1 to 16, but are 0" to { ImageReferenceEditRequest(emptyList(), "A") },
            "prompt must not be blank" to { ImageReferenceEditRequest(references, "\n") },
            "n must be in 1..10, but is 11" to { ImageReferenceEditRequest(references, "A", n = 11) },
            "imageUrl or fileId must be given, and not both" to { ImageReference() },
            "imageUrl or fileId must be given, and not both" to { ImageReference("https://a/b", "file-1") },
            "imageUrl must not be blank" to { ImageReference.url("") },
            "fileId must not be blank" to { ImageReference.file(" ") },
            "image must be smaller than 4 MB" to { ImageVariationRequest(file(4)) },
            "n must be in 1..10 for dall-e-2, but is 0" to { ImageVariationRequest(PICTURE, n = 0) },
            "size must be one of 256x256, 512x512, 1024x1024 for dall-e-2, but is auto" to
                { ImageVariationRequest(PICTURE, size = ImageSize.AUTO) },
        )
        for ((message, make) in cases) {
            withClue(message) { shouldThrow<IllegalArgumentException> { make() }.message shouldBe message }
        }
    }

    @Test
    fun `a prompt is counted in characters, and not shown`() {
        generation("\uD83D\uDE00".repeat(1000), "dall-e-2").prompt.length shouldBe 2000
        shouldThrow<IllegalArgumentException> { generation("secret".repeat(1000), "dall-e-2") }
            .message.orEmpty() shouldNotContain "secret"
    }

    @Test
    fun `a model that is unknown here takes what it takes`() {
        val request = ImageGenerationRequest("A", "paint-9", n = 10, quality = ImageQuality.of("ultra"))
        request.copy(size = ImageSize.of("7680x4320")).size.toString() shouldBe "7680x4320"
    }

    private fun generation(prompt: String = "A", model: String? = null) = ImageGenerationRequest(prompt, model)

    private fun file(megabytes: Long) =
        FileSource.of(InputStream.nullInputStream(), "otter.png", megabytes * 1024 * 1024)
}
