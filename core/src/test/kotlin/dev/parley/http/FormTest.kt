package dev.parley.http

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.fails
import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.SeenPart
import dev.parley.ServerException
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.io.ByteArrayInputStream
import java.io.IOException
import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.util.function.Supplier
import kotlin.random.Random

class FormTest : AnnotationSpec() {
    @Serializable
    private class Anchor(val anchor: String, val seconds: Long)

    @Serializable
    private class Drawing(
        val image: List<FileSource>,
        val mask: FileSource? = null,
        val prompt: String? = null,
        val n: Int? = null,
        val temperature: Double? = null,
        @SerialName("expires_after") val expiresAfter: Anchor? = null,
        val include: List<String>? = null,
        val metadata: Map<String, String>? = null,
        val free: JsonElement? = null,
    )

    private val file = FileSource.of("bytes".encodeToByteArray(), "a.png")

    private suspend fun TestScope.send(
        drawing: Drawing,
        vararg replies: dev.parley.Reply = arrayOf(answer("{}")),
        options: RequestOptions = RequestOptions.NONE,
    ) = FakeService(this, *replies).also {
        it.client().transport.send(
            ApiCall.form(Drawing.serializer(), drawing, "draw"),
            JsonObject.serializer(),
            options,
        )
    }

    @Test
    fun `every kind of member becomes a field of its own`() = runTest {
        val drawing = Drawing(
            image = listOf(file, file.named("b.jpg")),
            mask = file.withMediaType("image/x-mask"),
            prompt = "a cat\r\n--",
            n = 2,
            temperature = 0.5,
            expiresAfter = Anchor("created_at", 3600),
            include = listOf("a", "b"),
            metadata = mapOf("k" to "v"),
            free = json("""{"type":"x","list":[1,true],"none":null}"""),
        )
        val seen = send(drawing).seen.single()
        seen.call shouldBe "POST /v1/draw"
        seen.parts shouldBe listOf(
            SeenPart("image[]", "bytes", "a.png", "image/png"),
            SeenPart("image[]", "bytes", "b.jpg", "image/jpeg"),
            SeenPart("mask", "bytes", "a.png", "image/x-mask"),
            SeenPart("prompt", "a cat\r\n--"),
            SeenPart("n", "2"),
            SeenPart("temperature", "0.5"),
            SeenPart("expires_after[anchor]", "created_at"),
            SeenPart("expires_after[seconds]", "3600"),
            SeenPart("include[]", "a"),
            SeenPart("include[]", "b"),
            SeenPart("metadata[k]", "v"),
            SeenPart("free[type]", "x"),
            SeenPart("free[list][]", "1"),
            SeenPart("free[list][]", "true"),
        )
    }

    @Test
    fun `the length is announced where it is known`() = runTest {
        val seen = send(Drawing(listOf(file))).seen.single()
        seen.announced shouldBe seen.bytes.size.toLong()
        val stream = FileSource.of(ByteArrayInputStream(ByteArray(3)), "a.png")
        send(Drawing(listOf(stream))).seen.single().announced shouldBe null
    }

    @Test
    fun `extra members replace those of the request`() = runTest {
        val options = RequestOptions(extraBody = json("""{"n":3,"new":["x"]}""") as JsonObject)
        val parts = send(Drawing(listOf(file), n = 2), options = options).seen.single().parts
        parts.drop(1) shouldBe listOf(SeenPart("n", "3"), SeenPart("new[]", "x"))
    }

    @Test
    fun `names cannot end their quotes or their line`() = runTest {
        val name = "a\"b\r\nX: y\\z\u0000\u4E2D.png"
        val seen = send(Drawing(listOf(file.named(name)))).seen.single()
        seen.body shouldContain "filename=\"a%22b%0D%0AX: y\\z%00\u4E2D.png\"\r\n"
    }

    @Test
    fun `a file is sent again when a try fails, and its progress begins anew`() = runTest {
        val progress = mutableListOf<Pair<Long, Long?>>()
        val told = file.onProgress { sent, total -> progress += sent to total }
        val service = send(Drawing(listOf(told)), error(500), answer("{}"))
        service.seen.map { it.parts.single().text } shouldBe listOf("bytes", "bytes")
        progress shouldBe listOf(5L to 5L, 5L to 5L)
    }

    @Test
    fun `a stream is sent once only, and the failure says so`() = runTest {
        val stream = FileSource.of(ByteArrayInputStream("x".encodeToByteArray()), "a.png")
        val service = FakeService(this, error(500))
        val call = ApiCall.form(Drawing.serializer(), Drawing(listOf(stream)), "draw")
        val failure = shouldThrow<ServerException> {
            service.client().transport.send(call, JsonObject.serializer(), RequestOptions.NONE)
        }
        service.seen shouldHaveSize 1
        failure.suppressed.single().message shouldContain "a.png"
        val again = shouldThrow<IllegalStateException> {
            service.client().transport.send(call, JsonObject.serializer(), RequestOptions.NONE)
        }
        again.message shouldContain "once only"
    }

    @Test
    fun `a stream that was not touched may be tried again`() = runTest {
        val stream = FileSource.of(ByteArrayInputStream("x".encodeToByteArray()), "a.png")
        val service = FakeService(this, fails { java.net.ConnectException("refused") }, answer("{}"))
        service.readBodies = false
        val call = ApiCall.form(Drawing.serializer(), Drawing(listOf(stream)), "draw")
        service.client().transport.send(call, JsonObject.serializer(), RequestOptions.NONE)
        service.seen shouldHaveSize 2
    }

    @Test
    fun `what the source throws reaches the caller as it is, and nothing is tried again`() = runTest {
        val broken = IOException("the tape tore")
        val source = FileSource.of(Supplier { throw broken }, "a.png", 5)
        val service = FakeService(this, answer("{}"))
        val call = ApiCall.form(Drawing.serializer(), Drawing(listOf(source)), "draw")
        shouldThrow<IOException> {
            service.client().transport.send(call, JsonObject.serializer(), RequestOptions.NONE)
        } shouldBe broken
        service.seen.shouldBeEmpty()
    }

    @Test
    fun `a file of another length than announced is noticed`() = runTest {
        for (length in listOf(4L, 6L)) {
            val source = FileSource.of(Supplier { ByteArrayInputStream(ByteArray(5)) }, "a.png", length)
            shouldThrow<IOException> { send(Drawing(listOf(source))) }.message shouldContain "$length bytes"
        }
    }

    @Test
    fun `a file that vanished is named`() = runTest {
        val path = Files.writeString(Files.createTempFile("form", ".txt"), "x")
        val source = FileSource.of(path)
        Files.delete(path)
        shouldThrow<NoSuchFileException> { send(Drawing(listOf(source))) }.message shouldContain "form"
    }

    @Test
    fun `whatever a form holds, the service reads it back, and its length is the one announced`() = runTest {
        for (seed in 0 until 300) {
            val random = Random(seed)
            fun text() = buildString { repeat(random.nextInt(12)) { append(PIECES.random(random)) } }
            val files = List(random.nextInt(1, 4)) { random.nextBytes(random.nextInt(200)) }
            val prompt = text()
            val include = List(random.nextInt(3)) { text() }
            val sources = files.mapIndexed { at, bytes -> FileSource.of(bytes, "n$at" + text()) }
            val seen = send(Drawing(sources, prompt = prompt, include = include)).seen.single()
            withClue("seed $seed") {
                seen.announced shouldBe seen.bytes.size.toLong()
                seen.parts.filter { it.fileName != null }.map { it.text } shouldBe files.map { it.decodeToString() }
                seen.parts.filter { it.fileName == null }.map { it.text } shouldBe listOf(prompt) + include
            }
        }
    }

    private companion object {
        val PIECES =
            listOf("a", "\r", "\n", "\r\n", "--", "\"", ";", "%", "\\", "\u0000", "\u00E9", "\u4E2D", "\uD83D\uDE00")
    }
}
