package dev.parley.images

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.bytes
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.io.path.writeText

class ImageTest : AnnotationSpec() {
    private val image = Image("T3R0ZXI=", revisedPrompt = "An otter")

    @Test
    fun `an image is decoded when it is wanted, also from a data URL`() {
        Image("data:image/png;base64,T3R0ZXI=").bytes().decodeToString() shouldBe "Otter"
        image.bytes().decodeToString() shouldBe "Otter"
        ImageEvent.PartialImage("T3R0ZXI=").bytes().decodeToString() shouldBe "Otter"
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
            "image must have a url"
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
        ImageEvent.Completed("U29hcA==").saveTo(path)
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
        image.toString() shouldBe "Image(b64Json=8 characters, url=null, revisedPrompt=An otter, extra={})"
        Image(url = "u").toString() shouldBe "Image(b64Json=null, url=u, revisedPrompt=null, extra={})"
        val events = listOf(ImageEvent.PartialImage("T3R0ZXI="), ImageEvent.Completed("T3R0ZXI="))
        for (event in events) {
            event.toString() shouldNotContain "T3R0ZXI="
            event.toString() shouldContain "b64Json=8 characters"
        }
    }

    @Test
    fun `an image is saved by one call, whatever it came as`() = runTest {
        val folder = Files.createTempDirectory("parley-images")
        try {
            val service = FakeService(this, bytes("Otter".encodeToByteArray(), contentType = "image/png"))
            val images = service.client().images
            val path = folder.resolve("otter.png")
            images.save(Image("U29hcA=="), path)
            path.readText() shouldBe "Soap"
            service.seen.size shouldBe 0
            images.save(Image(url = "https://files.example.com/otter.png"), path)
            path.readText() shouldBe "Otter"
            shouldThrow<IllegalArgumentException> { images.save(Image(), path) }.message shouldBe
                "image must have a url"
            shouldThrow<DecodingException> { images.save(Image("no base64!"), path) }
            path.readText() shouldBe "Otter"
            folder.listDirectoryEntries() shouldContainExactly listOf(path)
        } finally {
            folder.toFile().deleteRecursively()
        }
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
