package dev.parley.responses

import dev.parley.responses.items.ItemPart
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.nio.file.Files
import kotlin.io.path.deleteExisting
import kotlin.io.path.name
import kotlin.io.path.writeText

class ItemPartTest : AnnotationSpec() {
    @Test
    fun `parts are made of files, bytes, URLs and ids`() {
        val file = Files.createTempFile("part", ".gif").apply { writeText("GIF89a") }
        val url = "data:image/gif;base64,R0lGODlh"
        try {
            val cases = listOf(
                ItemPart.image(file) to ItemPart.InputImage(url),
                ItemPart.image("GIF89a".toByteArray()) to ItemPart.InputImage(url),
                ItemPart.file(file) to ItemPart.InputFile(filename = file.name, fileData = url),
                ItemPart.file("a.txt", "a".toByteArray()) to
                    ItemPart.InputFile(filename = "a.txt", fileData = "data:text/plain;base64,YQ=="),
                ItemPart.file("file-1") to ItemPart.InputFile(fileId = "file-1"),
                ItemPart.fileUrl("https://a/b.pdf") to ItemPart.InputFile(fileUrl = "https://a/b.pdf"),
            )
            for ((part, expected) in cases) part shouldBe expected
        } finally {
            file.deleteExisting()
        }
    }
}
