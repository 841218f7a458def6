package dev.parley.images

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.bytes
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.test.runTest

class ImageTest : AnnotationSpec() {
    private val image = Image("T3R0ZXI=", revisedPrompt = "An otter")

    @Test
    fun `an image is decoded when it is wanted`() {
        image.bytes().decodeToString() shouldBe "Otter"
        ImageEvent.GenerationPartialImage("T3R0ZXI=").bytes().decodeToString() shouldBe "Otter"
    }

    @Test
    fun `an image is fetched from its address, whose signature stays as it is and nobody else's business`() = runTest {
        val service = FakeService(this, bytes("Otter".encodeToByteArray(), contentType = "image/png"))
        val images = service.client { organization = "org-1" }.images
        val url = "https://files.example.com/a%20b.png?sig=a%2Bb%3D&x"
        images.content(Image(url = url)).bytes().decodeToString() shouldBe "Otter"
        service.seen.single().url shouldBe url
        service.seen.single().headers.keys shouldContainExactly setOf("Accept")
        shouldThrow<IllegalArgumentException> { images.content(image) }.message shouldBe
            "image must have a url: this one is in the answer itself"
        for (bad in listOf("file:///etc/passwd", "https://", "no url")) {
            shouldThrow<IllegalArgumentException> { images.content(Image(url = bad)) }.message shouldStartWith
                "image.url"
        }
    }

    @Test
    fun `an image replaces the file that is there, and leaves nothing beside it`() = inFolder { folder ->
        val path = folder.resolve("otter.png")
        path.writeText("An older picture")
        image.saveTo(path)
        path.readText() shouldBe "Otter"
        ImageEvent.EditCompleted("U29hcA==").saveTo(path)
        path.readText() shouldBe "Soap"
        folder.listDirectoryEntries() shouldContainExactly listOf(path)
    }

    @Test
    fun `an image that is not here, or none, is no file`() = inFolder { folder ->
        val path = folder.resolve("otter.png")
        val away = shouldThrow<IllegalStateException> { Image(url = "https://example.com/1.png").saveTo(path) }
        away.message shouldBe "the image is not here, but at its url"
        shouldThrow<DecodingException> { Image("no base64!").saveTo(path) }.message shouldBe
            "the image is not base64"
        shouldThrow<IllegalArgumentException> {
            image.saveTo(folder.resolve("nowhere/otter.png"))
        }.message shouldStartWith
            "path must be in a folder that exists"
        folder.listDirectoryEntries().shouldBeEmpty()
    }

    @Test
    fun `a text for a log does not hold the image`() {
        image.toString() shouldBe "Image(b64Json=8 characters, url=null, revisedPrompt=An otter)"
        Image(url = "u").toString() shouldBe "Image(b64Json=null, url=u, revisedPrompt=null)"
        val events = listOf(
            ImageEvent.GenerationPartialImage("T3R0ZXI="),
            ImageEvent.GenerationCompleted("T3R0ZXI="),
            ImageEvent.EditPartialImage("T3R0ZXI="),
            ImageEvent.EditCompleted("T3R0ZXI="),
        )
        events.forEach { it.toString() shouldNotContain "T3R0ZXI=" }
    }

    private fun inFolder(test: (Path) -> Unit) {
        val folder = Files.createTempDirectory("parley-images")
        try {
            test(folder)
        } finally {
            folder.toFile().deleteRecursively()
        }
    }
}
