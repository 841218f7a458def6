package dev.parley.testkit

import dev.parley.testkit.service.FormData
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.wire.Content
import dev.parley.testkit.wire.ContentCollector
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.nio.ByteBuffer

class FormDataTest : AnnotationSpec() {
    private fun part(name: String, text: String, more: String = "") =
        "--b\r\nContent-Disposition: form-data; name=\"$name\"$more\r\n\r\n$text\r\n"

    private fun read(text: String) = FormData.read(Content.of(text.encodeToByteArray()), "b")

    @Test
    fun `fields and files are told apart`() {
        val form = read(
            part("n", "2") + part("e[a]", "x") + part("i[]", "1") + part("i[]", "2") + part("empty", "") +
                part("f", "a\r\n--c\r\n", "; filename=\"a.txt\"\r\nContent-Type: text/plain") + "--b--\r\n",
        )
        form.number("n") shouldBe 2
        form.members("e") shouldBe mapOf("a" to "x")
        form.texts("i") shouldBe listOf("1", "2")
        form.text("empty") shouldBe ""
        form.text("f") shouldBe null
        val file = form.file("f")
        file.fileName() shouldBe "a.txt"
        file.contentType() shouldBe "text/plain"
        file.content().text() shouldBe "a\r\n--c\r\n"
        shouldThrow<Refusal> { form.file("none") }
        shouldThrow<Refusal> { form.required("none") }
    }

    @Test
    fun `a form that is cut short is refused`() {
        val whole = part("n", "2") + "--b--"
        for (end in 0 until whole.length) shouldThrow<Refusal> { read(whole.take(end)) }
        read(whole).parts().size shouldBe 1
    }

    @Test
    fun `a boundary is found wherever it lies in a body on disk`() {
        for (size in listOf(1 shl 20, (1 shl 20) - 60, (1 shl 20) + 7, 3 shl 20)) {
            val head = part("f", "x".repeat(size), "; filename=\"f\"") + part("n", "2") + "--b--\r\n"
            val collector = ContentCollector()
            head.encodeToByteArray().asList().chunked(100_000).forEach {
                collector.add(ByteBuffer.wrap(it.toByteArray()))
            }
            val form = FormData.read(collector.content(), "b")
            form.file("f").content().size() shouldBe size.toLong()
            form.number("n") shouldBe 2
        }
    }

    @Test
    fun `parts of parts are read from where they lie`() {
        val content = Content.of("0123456789".encodeToByteArray()).slice(2, 6).slice(1, 4)
        content.text() shouldBe "3456"
        content.bytes(2).decodeToString() shouldBe "34"
        content.read(3, ByteBuffer.allocate(10)) shouldBe 1
    }
}
