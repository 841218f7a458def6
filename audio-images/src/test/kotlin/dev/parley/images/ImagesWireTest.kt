package dev.parley.images

import dev.parley.BadRequestException
import dev.parley.FileSource
import dev.parley.Polling
import dev.parley.StreamTruncatedException
import dev.parley.batches.BatchItem
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.wire.Carrier
import dev.parley.wire.WireTest
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.net.URI
import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong
import javax.imageio.ImageIO

class ImagesWireTest : WireTest() {
    private val request = ImageGenerationRequest("An otter", "gpt-image-1.5", partialImages = 2)

    @Test
    suspend fun `a generated image comes into sight and is saved`() = onEveryEngine {
        val path = Files.createTempFile("otter", ".png")
        try {
            val events = openai.images.streamGeneration(request).toList()
            events.map { it::class.simpleName } shouldContainExactly
                List(2) { "PartialImage" } + "Completed"
            events.last().shouldBeInstanceOf<ImageEvent.Completed>().saveTo(path)
            ImageIO.read(path.toFile()).run { width to height } shouldBe (1024 to 1024)
        } finally {
            Files.delete(path)
        }
    }

    @Test
    suspend fun `an image at an address is fetched from there, without a key`() = onEveryEngine {
        val image = openai.images.generate(ImageGenerationRequest("An otter", "dall-e-3")).data.first()
        val bytes = openai.images.content(image).bytes()
        ImageIO.read(ByteArrayInputStream(bytes)).width shouldBe 1024
        fake.lastRequest().headers().keys.filter { it == "authorization" || it.startsWith("openai") } shouldBe
            emptyList()
        URI(image.url!!).rawQuery shouldBe fake.lastRequest().query()
    }

    @Test
    suspend fun `whoever has seen enough closes the connection`() =
        onEveryEngine(FakeOpenAIOptions().wordDelay(Duration.ofMillis(200))) {
            openai.images.streamGeneration(request).first().shouldBeInstanceOf<ImageEvent.PartialImage>()
            if (carrier != Carrier.JDK) fake.awaitNoConnections(SECOND) shouldBe true
        }

    @Test
    suspend fun `a stream that ends before its image is cut short`() = onEveryEngine {
        val partial = """{"type":"image_generation.partial_image","b64_json":"T3R0ZXI=","partial_image_index":0}"""
        fake.script(Reply.events(EventStream.of(partial)).header("Connection", "close"))
        failure<StreamTruncatedException> { openai.images.streamGeneration(request).toList() }.received shouldBe 1
    }

    @Test
    suspend fun `an image of eight megabytes is one event like any other`() = onEveryEngine {
        val base64 = "AAAA".repeat(LARGE / 3)
        fake.script(Reply.events(EventStream.of("""{"type":"image_generation.completed","b64_json":"$base64"}""")))
        val event = openai.images.streamGeneration(request).toList().single()
        event.shouldBeInstanceOf<ImageEvent.Completed>().bytes().size shouldBe LARGE / 3 * 3
    }

    @Test
    suspend fun `images are uploaded and edited`() = onEveryEngine {
        val otter = openai.images.generate(request).data.single().bytes()
        val files = listOf("otter.png", "soap.png").map { FileSource.of(otter, it) }
        val edited = openai.images.edit(ImageEditRequest(files, "Hats", n = 2, size = ImageSize.SIZE_1536X1024))
        edited.data.map { picture(it.bytes()).width } shouldBe listOf(1536, 1536)
        edited.usage?.inputTokensDetails shouldBe ImageTokensDetails(textTokens = 1, imageTokens = 544)
        val streamed = openai.images.streamEdit(ImageEditRequest(files.first(), "Hats")).toList().single()
        picture(streamed.shouldBeInstanceOf<ImageEvent.Completed>().bytes()).width shouldBe 1024
        val varied = openai.images.createVariation(ImageVariationRequest(files.first(), n = 2)).data
        varied.map { picture(fetch(it.url.orEmpty())).height } shouldBe listOf(1024, 1024)
    }

    @Test
    suspend fun `many are made and edited at once in batches`() {
        val seconds = AtomicLong()
        val hasty = FakeOpenAIOptions().clock { Instant.ofEpochSecond(seconds.incrementAndGet()) }
        onEveryEngine(hasty) {
            val often = Polling(interval = Duration.ofMillis(1))
            val otter = BatchItem("otter", ImageGenerationRequest("An otter"))
            val made = openai.batches.submit(Images.BATCH, listOf(otter)).id
            openai.batches.results(Images.BATCH, made, often).toList().single().value?.data?.size shouldBe 1
            val edit = ImageReferenceEditRequest(listOf(ImageReference.file("file-1")), "With a hat")
            val edited = openai.batches.submit(Images.EDIT_BATCH, listOf(BatchItem("hat", edit))).id
            openai.batches.results(Images.EDIT_BATCH, edited, often).toList().single().value?.data?.size shouldBe 1
        }
    }

    @Test
    suspend fun `a refusal names what it is about`() = onEveryEngine {
        val wrong = request.copy(responseFormat = ImageResponseFormat.URL)
        failure<BadRequestException> { openai.images.generate(wrong) }.param shouldBe "response_format"
    }

    /** Without a key, and without leaving the connection open. */
    private fun fetch(url: String): ByteArray = URI(url).toURL().openConnection()
        .apply { setRequestProperty("Connection", "close") }.getInputStream().use { it.readBytes() }

    private fun picture(png: ByteArray): BufferedImage = ImageIO.read(ByteArrayInputStream(png))

    private companion object {
        const val LARGE = 8 * 1024 * 1024
    }
}
