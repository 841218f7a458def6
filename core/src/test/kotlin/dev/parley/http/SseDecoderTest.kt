package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe

class SseDecoderTest : AnnotationSpec() {
    @Test
    fun `events are told apart by blank lines`() = listOf(
        SseCase("one event", "data: a\n\n", "a"),
        SseCase("several events", "data: a\n\ndata: b\n\ndata: c\n\n", "a", "b", "c"),
        SseCase("blank lines between and before", "\n\n\ndata: a\n\n\n\ndata: b\n\n\n", "a", "b"),
        SseCase("an event and its name", "event: e\ndata: a\n\n", listOf(Heard("a", "e"))),
        SseCase(
            "data without a name after one with",
            "event: e\ndata: a\n\ndata: b\n\n",
            listOf(Heard("a", "e"), Heard("b")),
        ),
        SseCase("a name after the data", "data: a\nevent: e\n\n", listOf(Heard("a", "e"))),
        SseCase("nothing at all", ""),
        SseCase("blank lines alone", "\n\n\r\n\r"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `an event without data is none and its name is forgotten`() = listOf(
        SseCase("a name alone", "event: e\n\n"),
        SseCase("the name does not carry over", "event: e\n\ndata: a\n\n", "a"),
        SseCase("an id alone", "id: 1\n\n"),
        SseCase("an id alone holds for what follows", "id: 1\n\ndata: a\n\n", listOf(Heard("a", id = "1"))),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `data lines are joined by line feeds`() = listOf(
        SseCase("two lines", "data: a\ndata: b\n\n", "a\nb"),
        SseCase("an empty line between", "data: a\ndata:\ndata: b\n\n", "a\n\nb"),
        SseCase("an empty line first", "data\ndata: b\n\n", "\nb"),
        SseCase("an empty line last", "data: a\ndata:\n\n", "a\n"),
        SseCase("empty lines alone", "data\ndata\n\n", "\n"),
        SseCase("other lines between", "data: a\n: no\nevent: e\nfoo: b\ndata: b\n\n", listOf(Heard("a\nb", "e"))),
        SseCase("a payload that spells line feeds", """data: {"a":"b\n\nc"}""" + "\n\n", """{"a":"b\n\nc"}"""),
        SseCase("an array over lines", "data: [\ndata: 1,\ndata: 2\ndata: ]\n\n", "[\n1,\n2\n]"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `characters of two, three and four bytes survive any cut`() = listOf(
        SseCase("two bytes", "data: é ß\n\n", "é ß"),
        SseCase("three bytes", "data: 中文 €\n\n", "中文 €"),
        SseCase("four bytes", "data: 😀👩‍🚀\n\n", "😀👩‍🚀"),
        SseCase("in a name and an id", "event: é\nid: 中\ndata: 😀\n\n", listOf(Heard("😀", "é", "中"))),
        SseCase("beside line ends", "data: é\r\ndata: 😀\r\r", "é\n😀"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `what looks like a line end and is none stays in the payload`() = listOf(
        SseCase("line separator", "data: a\u2028b\n\n", "a\u2028b"),
        SseCase("paragraph separator", "data: a\u2029b\n\n", "a\u2029b"),
        SseCase("next line", "data: a\u0085b\n\n", "a\u0085b"),
        SseCase("form feed and vertical tab", "data: a\u000c\u000bb\n\n", "a\u000c\u000bb"),
        SseCase("NUL", "data: a\u0000b\n\n", "a\u0000b"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `bytes that are no UTF-8 become replacement characters`() {
        val broken = listOf(
            "a lone continuation" to byteArrayOf(0x80.toByte()),
            "a start without the rest" to byteArrayOf(0xE4.toByte(), 0xB8.toByte()),
            "never a byte of UTF-8" to byteArrayOf(0xFF.toByte()),
        ).map { (about, bytes) ->
            SseCase(
                about,
                "data: a".encodeToByteArray() + bytes + "b\n\n".encodeToByteArray(),
                listOf(Heard("a\uFFFDb")),
            )
        }
        broken.shouldBeHeardHoweverCut()
    }

    @Test
    fun `a surrogate in bytes is replaced and its neighbours are not`() {
        val surrogate = byteArrayOf(0xED.toByte(), 0xA0.toByte(), 0x80.toByte())
        val bytes = "data: a".encodeToByteArray() + surrogate + "b\n\n".encodeToByteArray()
        cuts(bytes).values.map { decoded(it).single().data.replace(Regex("\uFFFD+"), "?") }.toSet() shouldBe
            setOf("a?b")
    }

    @Test
    fun `an event that is not ended by a blank line is dropped`() = listOf(
        SseCase("no final blank line", "data: a\n\ndata: b\n", "a"),
        SseCase("no final line end", "data: a\n\ndata: b", "a"),
        SseCase("a single carriage return", "data: a\r"),
        SseCase("half a field name", "data: a\n\nda", "a"),
        SseCase("a comment that does not end", "data: a\n\n:", "a"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `an event is heard as soon as its blank line begins`() {
        val decoder = SseDecoder(1024)
        decoder.feed("data: a\r".encodeToByteArray())
        decoder.drain() shouldBe emptyList()
        decoder.feed("\r".encodeToByteArray())
        decoder.drain() shouldContainExactly listOf(Heard("a"))
        decoder.feed("\ndata: b\n\n".encodeToByteArray())
        decoder.drain() shouldContainExactly listOf(Heard("b"))
    }

    @Test
    fun `only the part of an array that is given is read`() {
        val decoder = SseDecoder(1024)
        val bytes = "xxdata: a\n\nyy".encodeToByteArray()
        decoder.feed(bytes, offset = 2, length = bytes.size - 4)
        decoder.drain() shouldContainExactly listOf(Heard("a"))
    }
}
