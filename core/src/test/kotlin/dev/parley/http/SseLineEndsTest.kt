package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec

class SseLineEndsTest : AnnotationSpec() {
    @Test
    fun `a line ends with any of the three line ends`() = listOf("\n", "\r\n", "\r").flatMap { end ->
        val shown = end.replace("\r", "CR").replace("\n", "LF")
        listOf(
            SseCase("$shown: one event", "data: a$end$end", "a"),
            SseCase("$shown: two events", "data: a$end${end}data: b$end$end", "a", "b"),
            SseCase("$shown: joined lines", "data: a${end}data: b$end$end", "a\nb"),
            SseCase("$shown: names", "event: e${end}data: a$end$end", listOf(Heard("a", "e"))),
            SseCase("$shown: comment", ": ping$end${end}data: a$end$end", "a"),
            SseCase("$shown: no blank line", "data: a$end"),
        )
    }.shouldBeHeardHoweverCut()

    @Test
    fun `line ends may be mixed`() = listOf(
        SseCase("LF then CRLF", "data: a\n\r\n", "a"),
        SseCase("CRLF then LF", "data: a\r\n\n", "a"),
        SseCase("CR then CRLF", "data: a\r\r\n", "a"),
        SseCase("CRLF then CR", "data: a\r\n\r", "a"),
        SseCase("LF then CR", "data: a\n\r", "a"),
        SseCase("two events", "data: a\r\n\ndata: b\r\rdata: c\n\r\n", "a", "b", "c"),
        SseCase("joined lines", "data: a\rdata: b\r\ndata: c\n\n", "a\nb\nc"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `CR and LF are one line end even when they arrive apart`() = listOf(
        SseCase("CRLF is not a blank line", "data: a\r\ndata: b\r\n\r\n", "a\nb"),
        SseCase("LF LF after CR is a line end and a blank line", "data: a\r\n\n", "a"),
        SseCase("a second CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", "a", "b"),
        SseCase("CR CR at the end", "data: a\r\r", "a"),
        SseCase("CR CR LF LF", "data: a\r\r\n\n", "a"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `one byte order mark at the start is dropped`() = listOf(
        SseCase("one", "\uFEFFdata: a\n\n", "a"),
        SseCase("before a comment", "\uFEFF: ping\ndata: a\n\n", "a"),
        SseCase("before a blank line", "\uFEFF\ndata: a\n\n", "a"),
        SseCase("alone", "\uFEFF"),
        SseCase("a second one belongs to the name", "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", "b"),
        SseCase("at the start of a later line", "data: a\n\n\uFEFFdata: b\n\ndata: c\n\n", "a", "c"),
        SseCase("in a payload", "data: \uFEFFa\n\n", "\uFEFFa"),
    ).shouldBeHeardHoweverCut()

    @Test
    fun `a part of a byte order mark is an unknown field`() {
        val start = byteArrayOf(0xEF.toByte(), 0xBB.toByte())
        val field = "data: a\n\n".encodeToByteArray()
        listOf(
            SseCase("two of its bytes", start + field + field, listOf(Heard("a"))),
            SseCase("one of its bytes", start.copyOf(1) + field + field, listOf(Heard("a"))),
            SseCase("nothing but its start", start, emptyList()),
        ).shouldBeHeardHoweverCut()
    }
}
