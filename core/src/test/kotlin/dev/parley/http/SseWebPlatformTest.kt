package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec

/** The streams of the web platform's own tests of event sources, under the names that they have there. */
class SseWebPlatformTest : AnnotationSpec() {
    @Test
    fun `formats of the web platform tests are read as they say`() = listOf(
        SseCase("format-bom", "\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n", "1", "3"),
        SseCase("format-bom-2", "\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n", "2", "3"),
        SseCase(
            "format-comments",
            "data:1\r:\u0000\n:\r\ndata:2\n:${"x".repeat(300)}\rdata:3\n:data:fail\r:${"x".repeat(300)}\ndata:4\n\n",
            "1\n2\n3\n4",
        ),
        SseCase("format-data-before-final-empty-line", "retry:1000\ndata:test1\n\nid:test\ndata:test2", "test1"),
        SseCase("format-field-data", "data:\n\ndata\ndata\n\ndata:test\n\n", "", "\n", "test"),
        SseCase("format-field-event", "event:test\ndata:x\n\ndata:x\n\n", listOf(Heard("x", "test"), Heard("x"))),
        SseCase("format-field-event-empty", "event: \ndata:data\n\n", "data"),
        SseCase("format-field-id", "id: 1\ndata: a\n\n", listOf(Heard("a", id = "1"))),
        SseCase(
            "format-field-id-2",
            "id: 1\ndata: 1\n\ndata: 2\n\nid: 2\ndata:3\n\ndata:4\n\n",
            listOf(Heard("1", id = "1"), Heard("2", id = "1"), Heard("3", id = "2"), Heard("4", id = "2")),
        ),
        SseCase("format-field-id-3", "id: 1\ndata: 1\n\nid\ndata:2\n\n", listOf(Heard("1", id = "1"), Heard("2"))),
        SseCase("format-field-id-null", "id: a\u0000b\ndata: 1\n\n", "1"),
        SseCase("format-field-parsing", PARSING, "\u0000\n 2\n1\n3\n\n4"),
        SseCase("format-field-retry", "retry:03000\ndata:x\n\n", "x"),
        SseCase("format-field-retry-bogus", "retry:3000\nretry:1000x\ndata:x\n\n", "x"),
        SseCase("format-field-retry-empty", "retry\ndata:test\n\n", "test"),
        SseCase(
            "format-field-unknown",
            "data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n",
            "test\n\ntest",
        ),
        SseCase("format-leading-space", "data:\ttest\rdata: \ndata:test\n\n", "\ttest\n\ntest"),
        SseCase("format-newlines", "data:test\r\ndata\ndata:test\r\n\r", "test\n\ntest"),
        SseCase("format-null-character", "data:\u0000\n\n\n\n", "\u0000"),
        SseCase("format-utf-8", "data:ok…\n\n", "ok…"),
    ).shouldBeHeardHoweverCut()

    private companion object {
        private const val PARSING =
            "data:\u0000\ndata:  2\rData:1\ndata\u0000:2\ndata:1\r\u0000data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n"
    }
}
