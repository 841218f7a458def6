package dev.parley.chat

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.nio.file.Files
import java.util.Base64
import kotlin.io.path.writeBytes

class ContentPartTest : AnnotationSpec() {
    private val png = byteArrayOf(0x89.toByte(), 'P'.code.toByte(), 'N'.code.toByte(), 'G'.code.toByte(), 1)
    private val base64 = Base64.getEncoder().encodeToString(png)
    private val folder = Files.createTempDirectory("parts")

    @AfterAll
    fun deleteFolder() {
        folder.toFile().deleteRecursively()
    }

    private fun file(name: String) = folder.resolve(name).apply { writeBytes(png) }

    @Test
    fun `parts are made of files, bytes, URLs and ids`() {
        val image = ContentPart.Image(ImageUrl("data:image/png;base64,$base64"))
        val cases = listOf(
            ContentPart.image("https://a/b.png") to ContentPart.Image(ImageUrl("https://a/b.png")),
            ContentPart.image(file("a.png")) to image,
            ContentPart.image(png) to image,
            ContentPart.audio(file("a.MP3")) to ContentPart.Audio(InputAudio(base64, AudioFormat.MP3)),
            ContentPart.audio(png, AudioFormat.WAV) to ContentPart.Audio(InputAudio(base64, AudioFormat.WAV)),
            ContentPart.file("file-1") to ContentPart.File(InputFile(fileId = "file-1")),
            ContentPart.file(file("a.pdf")) to
                ContentPart.File(InputFile("a.pdf", "data:application/pdf;base64,$base64")),
            ContentPart.file("a.unheard", byteArrayOf()) to
                ContentPart.File(InputFile("a.unheard", "data:application/octet-stream;base64,")),
        )
        for ((part, expected) in cases) part shouldBe expected
    }
}
