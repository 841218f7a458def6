package dev.parley.http

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe

class SseLimitsTest : AnnotationSpec() {
    private val piece = ByteArray(16 * 1024) { 'x'.code.toByte() }

    @Test
    fun `a hundred megabytes of comment take no memory`() {
        val decoder = SseDecoder(64 shl 20)
        decoder.feed("data: a\n: ".encodeToByteArray())
        repeat((100 shl 20) / piece.size) {
            decoder.feed(piece)
            decoder.next() shouldBe null
            decoder.capacity shouldBeLessThanOrEqual 64 * 1024
        }
        decoder.feed("\ndata: b\n\n".encodeToByteArray())
        decoder.drain() shouldBe listOf(Heard("a\nb"))
    }

    @Test
    fun `a hundred megabytes of short comments take no memory`() {
        val pings = ": ping\n\n".repeat(2048).encodeToByteArray()
        val decoder = SseDecoder(1024)
        repeat((100 shl 20) / pings.size) {
            decoder.feed(pings)
            decoder.next() shouldBe null
        }
        decoder.capacity shouldBeLessThanOrEqual 64 * 1024
    }

    @Test
    fun `a line of five megabytes is one event`() {
        val decoder = SseDecoder(64 shl 20)
        decoder.feed("data: ".encodeToByteArray())
        repeat((5 shl 20) / piece.size) {
            decoder.feed(piece)
            decoder.next() shouldBe null
        }
        decoder.feed("\n\n".encodeToByteArray())
        decoder.drain().single().data.length shouldBe (5 shl 20)
    }

    @Test
    fun `a buffer that a large event has grown is given back`() {
        val tail = "\n\ndata: b\n\nda".encodeToByteArray()
        val cases = mapOf(
            "ending with a read" to listOf("\n\n".encodeToByteArray(), "da".encodeToByteArray()),
            "ending within a read" to listOf(tail),
        )
        for ((about, ends) in cases) {
            val decoder = SseDecoder(64 shl 20)
            decoder.feed("data: ".encodeToByteArray())
            repeat(64) { decoder.feed(piece) }
            ends.forEach {
                decoder.feed(it)
                decoder.drain()
            }
            decoder.feed("ta: c\n\ndata: ".encodeToByteArray())
            withClue(about) {
                decoder.drain().last() shouldBe Heard("c")
                decoder.capacity shouldBeLessThanOrEqual 64 * 1024
            }
        }
    }

    @Test
    fun `what is larger than the limit is refused`() {
        val limit = 1000
        val long = "x".repeat(limit + 1)
        val cases = listOf(
            "a data line" to "data: $long\n\n",
            "an endless line" to "data: $long",
            "an endless line of no known field" to long,
            "an endless name" to "event: $long",
            "data lines taken together" to "data: ${"x".repeat(600)}\ndata: ${"x".repeat(600)}\n\n",
            "data and an endless line" to "data: ${"x".repeat(600)}\nfoo: ${"x".repeat(600)}",
        )
        for ((about, stream) in cases) {
            for (size in listOf(1, 7, stream.length)) {
                withClue("$about, in pieces of $size") {
                    val pieces = stream.chunked(size).map { it.encodeToByteArray() }
                    shouldThrow<EventTooLargeException> { decoded(pieces, limit) }.limit shouldBe limit
                }
            }
        }
    }

    @Test
    fun `what is as large as the limit is taken`() {
        val text = "x".repeat(994)
        decoded(listOf("data: $text\n\n".encodeToByteArray()), limit = 1000) shouldBe listOf(Heard(text))
        decoded("data: $text\n\n".map { byteArrayOf(it.code.toByte()) }, limit = 1000) shouldBe listOf(Heard(text))
    }

    @Test
    fun `many events within the limit are not added up`() {
        val event = "data: ${"x".repeat(900)}\n\n"
        decoded(List(100) { event.encodeToByteArray() }, limit = 1000).size shouldBe 100
        decoded(listOf(event.repeat(100).encodeToByteArray()), limit = 1000).size shouldBe 100
    }

    @Test
    fun `three hundred thousand events are all heard in order`() {
        val stream = buildString { repeat(300_000) { append("data: ").append(it).append("\n\n") } }.encodeToByteArray()
        val decoder = SseDecoder(1024)
        var count = 0
        for (from in stream.indices step 1009) {
            decoder.feed(stream, from, minOf(1009, stream.size - from))
            while (true) {
                val event = decoder.next() ?: break
                if (event.data != count.toString()) error("event $count says ${event.data}")
                count++
            }
        }
        count shouldBe 300_000
    }
}
