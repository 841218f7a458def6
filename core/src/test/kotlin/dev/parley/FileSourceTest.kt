package dev.parley

import dev.parley.http.MediaTypes
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.serialization.SerializationException
import java.io.ByteArrayInputStream
import java.nio.channels.Channels
import java.nio.file.Files
import java.nio.file.Path

class FileSourceTest : AnnotationSpec() {
    @Test
    fun `a path gives its name, its size and its bytes, as often as wanted`() {
        val path = Files.writeString(Files.createTempFile("source", ".mp3"), "sound")
        val source = FileSource.of(path)
        source.name shouldBe path.fileName.toString()
        source.length shouldBe 5
        source.mediaType shouldBe "audio/mpeg"
        source.repeatable shouldBe true
        repeat(2) { source.open().use { String(it.readAllBytes()) } shouldBe "sound" }
        source.toString() shouldBe "FileSource(name=${path.fileName}, length=5)"
        Files.delete(path)
    }

    @Test
    fun `a stream and a channel are read once`() {
        val streams = listOf(
            FileSource.of(ByteArrayInputStream(ByteArray(2)), "a.wav"),
            FileSource.of(Channels.newChannel(ByteArrayInputStream(ByteArray(2))), "a.wav", 2),
        )
        streams.map { it.length } shouldBe listOf(null, 2L)
        for (source in streams) {
            source.repeatable shouldBe false
            source.open().readAllBytes().size shouldBe 2
            source.spent shouldBe true
            shouldThrow<IllegalStateException> { source.open() }
        }
    }

    @Test
    fun `an empty file is one, too`() {
        val path = Files.createTempFile("empty", ".bin")
        for (source in listOf(FileSource.of(path), FileSource.of(ByteArray(0), "a"))) {
            source.length shouldBe 0
            source.mediaType shouldBe "application/octet-stream"
            source.open().use { it.readAllBytes().size } shouldBe 0
        }
        FileSource.of(ByteArrayInputStream(ByteArray(0)), "a", 0).length shouldBe 0
        Files.delete(path)
    }

    @Test
    fun `what could not be sent is refused by name`() {
        val empty = Files.createTempFile("empty", ".txt")
        val cases = listOf<Pair<String, () -> Unit>>(
            "path must be a file" to { FileSource.of(Path.of("not-there.txt")) },
            "path must be a file" to { FileSource.of(empty.parent) },
            "name must not be blank" to { FileSource.of(ByteArray(1), " ") },
            "length must not be negative" to { FileSource.of(ByteArrayInputStream(ByteArray(1)), "a", -1) },
            "mediaType must be" to { FileSource.of(ByteArray(1), "a").withMediaType("audio/mpeg\r\nX: y") },
        )
        for ((message, case) in cases) shouldThrow<IllegalArgumentException> { case() }.message shouldStartWith message
        Files.delete(empty)
    }

    @Test
    fun `what is in a file is told by its name, or else by its first bytes`() {
        MediaTypes.ofName("A.B.JPEG") shouldBe "image/jpeg"
        MediaTypes.ofName("none") shouldBe null
        val beginnings = mapOf(
            "\u0089PNG\r\n" to "image/png",
            "RIFF1234WAVE" to "audio/wav",
            "RIFF1234WEBP" to "image/webp",
            "1234ftypisom" to "video/mp4",
            "\u001AE\u00DF\u00A3" to "video/webm",
            "what" to null,
        )
        for ((bytes, type) in beginnings) MediaTypes.ofContent(bytes.toByteArray(Charsets.ISO_8859_1)) shouldBe type
        FileSource.of("GIF89a".encodeToByteArray(), "noname").mediaType shouldBe "image/gif"
        FileSource.of(ByteArray(3), "noname").mediaType shouldBe "application/octet-stream"
    }

    @Test
    fun `a file is no JSON`() {
        val source = FileSource.of(ByteArray(1), "a")
        shouldThrow<SerializationException> { OpenAIJson.encodeToString(FileSource.serializer(), source) }
        shouldThrow<SerializationException> { OpenAIJson.decodeFromString(FileSource.serializer(), "\"a\"") }
    }
}
