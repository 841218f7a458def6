package dev.parley.http

import dev.parley.ApiException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.KEY
import dev.parley.OpenAIException
import dev.parley.RateLimitException
import dev.parley.Reply
import dev.parley.RequestOptions
import dev.parley.ServerException
import dev.parley.StreamException
import dev.parley.StreamTruncatedException
import dev.parley.chat.COMPLETION
import dev.parley.chat.DONE
import dev.parley.chat.HELLO
import dev.parley.chat.chunk
import dev.parley.chat.events
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.io.ByteArrayOutputStream
import java.util.zip.GZIPOutputStream

class EventStreamTest : AnnotationSpec() {
    /** What a collector of [stream] hears, and how it ends. */
    private class Outcome(val texts: List<String>, val failure: Throwable?)

    private suspend fun TestScope.collect(
        reply: Reply,
        options: RequestOptions = RequestOptions.NONE,
        limit: Int = 1 shl 20,
    ): Outcome {
        val service = FakeService(this, reply)
        val texts = mutableListOf<String>()
        val failure = runCatching {
            service.client { maxEventBytes = limit }.chat.stream(HELLO, options).collect { texts += it.text }
        }.exceptionOrNull()
        service.seen.size shouldBe 1
        return Outcome(texts, failure)
    }

    private suspend fun TestScope.collect(stream: String, options: RequestOptions = RequestOptions.NONE) =
        collect(FakeService.stream(stream), options)

    private fun chain(failure: Throwable?): String =
        generateSequence(failure) { it.cause }.joinToString("\n") { it.toString() }

    @Test
    fun `a stream ends with its last word`() = runTest {
        val cases = listOf(
            "as it should" to events(chunk("a"), chunk("b")) + DONE,
            "what follows is not looked at" to events(chunk("a"), chunk("b")) + DONE + events(chunk("c"), "{nonsense"),
            "with a name" to events(chunk("a"), chunk("b")) + "event: done\n$DONE",
            "called an error" to events(chunk("a"), chunk("b")) + "event: error\n$DONE",
            "among comments" to ": ping\n\n" + events(chunk("a")) + ": ping\n\n" + events(chunk("b")) + ": x\n" + DONE,
            "with carriage returns" to (events(chunk("a"), chunk("b")) + DONE).replace("\n", "\r\n"),
        )
        for ((about, stream) in cases) {
            withClue(about) {
                val outcome = collect(stream)
                outcome.failure shouldBe null
                outcome.texts shouldBe listOf("a", "b")
            }
        }
    }

    @Test
    fun `nothing but the last word itself ends a stream`() = runTest {
        val cases =
            listOf("[DONE]x", "[DONE] ", " [DONE]", "[done]", "\"[DONE]\"", "[DONE]\ndata: x", "x\ndata: [DONE]")
        for (word in cases) {
            withClue(word) {
                val outcome = collect(events(chunk("a"), word) + DONE)
                outcome.texts shouldBe listOf("a")
                outcome.failure.shouldBeInstanceOf<DecodingException>()
            }
        }
    }

    @Test
    fun `an error in the stream is thrown with the answer's head`() = runTest {
        val error = """{"error":{"message":"too much for $KEY","type":"server_error","code":"overloaded"}}"""
        val data = "data: $error\n\n"
        for (event in listOf(data, "event: error\n$data", "event: error\ndata: ${inner(error)}\n\n")) {
            withClue(event) {
                val outcome = collect(events(chunk("a")) + event + events(chunk("b")) + DONE)
                outcome.texts shouldBe listOf("a")
                val failure = outcome.failure.shouldBeInstanceOf<ApiException>()
                failure.status shouldBe 200
                failure.code shouldBe "overloaded"
                failure.type shouldBe "server_error"
                failure.requestId shouldBe "req_1"
                failure.message.orEmpty() shouldContain "too much for"
                chain(failure) + failure.body shouldNotContain KEY
            }
        }
    }

    private fun inner(error: String) = error.removePrefix("""{"error":""").removeSuffix("}")

    @Test
    fun `an event called an error is one whatever it says`() = runTest {
        for (payload in listOf(
            "overloaded",
            "null",
            "{}",
            "",
            "[]",
            "{\"error\":null}",
            "{\"error\":\"overloaded\"}",
        )) {
            withClue(payload) {
                collect("event: error\ndata: $payload\n\n$DONE").failure.shouldBeInstanceOf<ApiException>()
            }
        }
    }

    @Test
    fun `an error that is null is none`() = runTest {
        val outcome = collect(events(chunk("a").dropLast(1) + ""","error":null}""", chunk("b")) + DONE)
        outcome.failure shouldBe null
        outcome.texts shouldBe listOf("a", "b")
    }

    @Test
    fun `an error spelled in the words of the model is none`() = runTest {
        val outcome = collect(events(chunk("""{\"error\":{}}""")) + DONE)
        outcome.failure shouldBe null
        outcome.texts shouldBe listOf("""{"error":{}}""")
    }

    @Test
    fun `a payload that is no chunk is never quoted`() = runTest {
        val secret = "the patient's name"
        val cases = listOf(
            """{"id":"$secret",""",
            """{"id":"$secret""",
            """{"id":{"x":"$secret"},"choices":[],"created":1,"model":"m"}""",
            """{"id":"a","choices":[],"created":"$secret","model":"m"}""",
            """["$secret"]""",
            """["$secret""",
            "\"$secret\"",
            secret,
            "null",
            "17",
        )
        for (payload in cases) {
            withClue(payload) {
                val outcome = collect(events(chunk("a"), payload) + DONE)
                outcome.texts shouldBe listOf("a")
                val failure = outcome.failure.shouldBeInstanceOf<DecodingException>()
                failure.requestId shouldBe "req_1"
                failure.body shouldBe payload
                chain(failure) shouldNotContain secret
            }
        }
    }

    @Test
    fun `a stream that ends without its last word is truncated`() = runTest {
        val cases = listOf(
            "" to 0L,
            ": ping\n\n" to 0L,
            events(chunk("a")) to 1L,
            events(chunk("a"), chunk("b")) to 2L,
            events(chunk("a")) + "data: {\"id\":" to 1L,
            events(chunk("a")) + "data: [DONE]" to 1L,
            events(chunk("a")) + "data: [DONE]\n" to 1L,
        )
        for ((stream, received) in cases) {
            withClue(stream) {
                val failure = collect(stream).failure.shouldBeInstanceOf<StreamTruncatedException>()
                failure.received shouldBe received
                failure.requestId shouldBe "req_1"
                failure.partial.shouldBeNull()
                val accepted = collect(stream, RequestOptions(acceptTruncatedStreams = true))
                accepted.failure shouldBe null
                accepted.texts.size.toLong() shouldBe received
            }
        }
    }

    @Test
    fun `an answer in one piece is an error or the only event`() = runTest {
        val single = collect(FakeService.answer(chunk("a")))
        single.failure shouldBe null
        single.texts shouldBe listOf("a")
        val error = collect(FakeService.answer("""{"error":{"message":"no","code":"a_code"}}"""))
        error.failure.shouldBeInstanceOf<ApiException>().code shouldBe "a_code"
        val html = collect(FakeService.answer("<html>secret</html>", contentType = "text/html"))
        html.failure.shouldBeInstanceOf<DecodingException>().message shouldBe
            "the answer is not JSON; its content type is text/html (request id req_1)"
        val bare = collect(FakeService.answer("", contentType = null))
        bare.failure.shouldBeInstanceOf<DecodingException>()
    }

    @Test
    fun `the type of an event stream may carry parameters and any case`() = runTest {
        for (parameters in listOf("", ";", "; charset=utf-8", ";charset=\"UTF-8\"", ";x")) {
            val type = "Text/event-stream$parameters"
            withClue(type) {
                collect(FakeService.answer(events(chunk("a")) + DONE, contentType = type)).texts shouldBe listOf("a")
            }
        }
    }

    @Test
    fun `an event beyond the limit ends the stream`() = runTest {
        val outcome = collect(FakeService.stream(events(chunk("a"), chunk("x".repeat(2000))) + DONE), limit = 1000)
        outcome.texts shouldBe listOf("a")
        val failure = outcome.failure.shouldBeInstanceOf<StreamException>()
        failure.message shouldBe "an event of the stream is larger than 1000 bytes (request id req_1)"
    }

    @Test
    fun `a status of error is that error and no stream`() = runTest {
        val service = FakeService(this, FakeService.error(429), FakeService.error(500), FakeService.error(429))
        shouldThrow<RateLimitException> { service.client().chat.stream(HELLO).toList() }
        service.seen.size shouldBe 3
        val once = FakeService(this, FakeService.error(503))
        shouldThrow<ServerException> { once.client { maxRetries = 0 }.chat.stream(HELLO).toList() }
    }

    @Test
    fun `a stream that a proxy has compressed is read, whatever the head of its gzip holds`() = runTest {
        val plain = (events(chunk("a"), chunk("b")) + DONE).encodeToByteArray()
        val short = ByteArrayOutputStream().also { out -> GZIPOutputStream(out).use { it.write(plain) } }.toByteArray()
        val more =
            byteArrayOf(3, 0, 1, 2, 3) + "name".encodeToByteArray() + 0 + "comment".encodeToByteArray() + 0 + 7 + 7
        val long = short.copyOf(10).also { it[3] = 0x1E } + more + short.copyOfRange(10, short.size)
        for (body in listOf(short, long)) {
            val reply = FakeService.bytes(body, 200, "text/event-stream", mapOf("Content-Encoding" to "gzip"))
            FakeService(this, reply).client().chat.stream(HELLO).toList().joinToString("") { it.text } shouldBe "ab"
        }
        val other = FakeService.bytes(plain, 200, "text/event-stream", mapOf("Content-Encoding" to "gzip"))
        shouldThrow<OpenAIException> { FakeService(this, other).client().chat.stream(HELLO).toList() }
    }

    @Test
    fun `gzip is undone however it is cut`() {
        val plain = "data: a line\n\n".repeat(100).encodeToByteArray()
        val packed = ByteArrayOutputStream().also { out -> GZIPOutputStream(out).use { it.write(plain) } }.toByteArray()
        for (size in listOf(1, 3, 9, 10, 11, 64)) {
            val gunzip = Gunzip()
            val target = ByteArray(7)
            val read = ByteArrayOutputStream()
            for (piece in packed.toList().chunked(size)) {
                gunzip.feed(piece.toByteArray(), piece.size)
                do {
                    val count = gunzip.take(target)
                    read.write(target, 0, count)
                } while (count > 0)
            }
            read.toByteArray() shouldBe plain
        }
    }

    @Test
    fun `a stream that is compressed otherwise is refused`() = runTest {
        val reply = FakeService.answer(
            events(chunk("a")) + DONE,
            contentType = "text/event-stream",
            headers = mapOf("Content-Encoding" to "br"),
        )
        collect(reply).failure.shouldBeInstanceOf<StreamException>()
    }

    @Test
    fun `a whole completion takes the place of the chunks`() = runTest {
        val outcome = collect(FakeService.answer(COMPLETION))
        outcome.failure shouldBe null
        outcome.texts shouldBe listOf("Hi")
    }
}
