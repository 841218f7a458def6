package dev.parley.http

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class SseFieldsTest : AnnotationSpec() {
    @Test
    fun `a comment is dropped`() = listOf(
        SseCase("before an event", ": ping\n\ndata: a\n\n", "a"),
        SseCase("within an event", "data: a\n:x\ndata: b\n\n", "a\nb"),
        SseCase("empty", ":\ndata: a\n\n", "a"),
        SseCase("colons alone", ":::\ndata: a\n\n", "a"),
        SseCase("that looks like a field", ":data: x\n\ndata: a\n\n", "a"),
        SseCase("alone", ": ping\n\n: ping\n\n"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `one space after the colon is not part of the value`() = listOf(
        SseCase("none", "data:x\n\n", "x"),
        SseCase("one", "data: x\n\n", "x"),
        SseCase("two", "data:  x\n\n", " x"),
        SseCase("a tab", "data:\tx\n\n", "\tx"),
        SseCase("one alone", "data: \n\n", ""),
        SseCase("at the end of the value", "data: x \n\n", "x "),
        SseCase("a colon in the value", "data: a: b\n\n", "a: b"),
        SseCase("a colon first in the value", "data::b\n\n", ":b"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `a field without a colon has the empty value`() = listOf(
        SseCase("data alone", "data\n\n", ""),
        SseCase("data and a colon", "data:\n\n", ""),
        SseCase("event alone", "event\ndata: a\n\n", "a"),
        SseCase("event resets the name", "event: e\nevent\ndata: a\n\n", "a"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `names of fields are compared as they stand`() = listOf(
        SseCase("a space before the colon", "data : x\n\ndata: a\n\n", "a"),
        SseCase("a space before the name", " data: x\n\ndata: a\n\n", "a"),
        SseCase("upper case", "Data: x\nDATA: y\n\ndata: a\n\n", "a"),
        SseCase("longer", "datax: x\n\ndata: a\n\n", "a"),
        SseCase("shorter", "dat: x\n\ndata: a\n\n", "a"),
        SseCase("NUL in it", "data\u0000: x\n\ndata: a\n\n", "a"),
        SseCase("unknown", "foo: bar\nfoobar\ndata: a\n\n", "a"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `the last name of an event counts`() = listOf(
        SseCase("two names", "event: a\nevent: b\ndata: x\n\n", listOf(Heard("x", "b"))),
        SseCase("empty at the end", "event: a\nevent:\ndata: x\n\n", "x"),
        SseCase("empty name", "event: \ndata: x\n\n", "x"),
        SseCase("a name with spaces", "event:  a \ndata: x\n\n", listOf(Heard("x", " a "))),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `an id holds until another comes`() = listOf(
        SseCase("for this event", "id: 1\ndata: a\n\n", listOf(Heard("a", id = "1"))),
        SseCase("for the next", "id: 1\ndata: a\n\ndata: b\n\n", listOf(Heard("a", id = "1"), Heard("b", id = "1"))),
        SseCase("an empty one resets", "id: 1\ndata: a\n\nid\ndata: b\n\n", listOf(Heard("a", id = "1"), Heard("b"))),
        SseCase("with NUL is ignored", "id: 1\nid: 2\u00003\ndata: a\n\n", listOf(Heard("a", id = "1"))),
        SseCase("after the data", "data: a\nid: 1\n\n", listOf(Heard("a", id = "1"))),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `a wait before reconnecting is digits alone`() {
        val cases = listOf(
            "retry: 1000" to 1000L,
            "retry:0" to 0L,
            "retry: 007" to 7L,
            "retry: 10x" to null,
            "retry: -1" to null,
            "retry: +1" to null,
            "retry: 1.5" to null,
            "retry:  5" to null,
            "retry: ٣" to null,
            "retry:" to null,
            "retry" to null,
            "retry: 99999999999999999999" to null,
        )
        for ((line, millis) in cases) {
            for ((how, pieces) in cuts("$line\ndata: a\n\n".encodeToByteArray())) {
                val decoder = SseDecoder(1024)
                val heard = pieces.flatMap { decoder.feed(it).run { decoder.drain() } }
                withClue("$line, $how") {
                    decoder.retryMillis shouldBe millis
                    heard shouldBe listOf(Heard("a"))
                }
            }
        }
    }

    @Test
    fun `a bad wait leaves the one before`() {
        val decoder = SseDecoder(1024)
        decoder.feed("retry: 3000\nretry: 1000x\ndata: x\n\n".encodeToByteArray())
        decoder.drain() shouldBe listOf(Heard("x"))
        decoder.retryMillis shouldBe 3000L
    }
}
