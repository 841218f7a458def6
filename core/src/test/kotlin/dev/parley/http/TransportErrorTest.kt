package dev.parley.http

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.RateLimitException
import dev.parley.ServerException
import dev.parley.chat.COMPLETION
import dev.parley.chat.HELLO
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import kotlinx.coroutines.test.runTest
import java.io.ByteArrayOutputStream
import java.util.zip.GZIPOutputStream

class TransportErrorTest : AnnotationSpec() {
    @Test
    fun `an error answer is thrown as what it is`() = runTest {
        val cases = listOf(
            error(401) to AuthenticationException::class,
            error(404) to NotFoundException::class,
            error(429) to RateLimitException::class,
            error(500) to ServerException::class,
            answer("<html>bad gateway</html>", 502, "text/html") to ServerException::class,
            answer("", 503, null) to ServerException::class,
            answer("""{"error":{"mess""", 500) to ServerException::class,
            answer("I'm a teapot", 418, "text/plain") to ApiException::class,
            answer("", 304, null) to ApiException::class,
        )
        for ((reply, type) in cases) {
            val failure =
                shouldThrow<ApiException> { FakeService(this, reply).client { maxRetries = 0 }.chat.create(HELLO) }
            withClue(failure) {
                failure::class shouldBe type
                failure.requestId shouldBe "req_1"
                failure.message.orEmpty() shouldContain failure.status.toString()
            }
        }
    }

    @Test
    fun `an answer of success that cannot be read is a decoding failure`() = runTest {
        val secret = "the user's words"
        val objects = listOf("{}$secret", "{\"id\":17,\"choices\":\"$secret\"}")
        val bodies = listOf("", " ", "<html>$secret</html>", "null", "[]", "\"$secret\"") + objects
        for (body in bodies) {
            val service = FakeService(this, answer(body))
            withClue(body) {
                val failure = shouldThrow<DecodingException> { service.client().chat.create(HELLO) }
                failure.requestId shouldBe "req_1"
                failure.body shouldBe body
                generateSequence<Throwable>(failure) { it.cause }.joinToString() shouldNotContain secret
                service.seen.size shouldBe 1
            }
        }
        shouldThrow<DecodingException> { FakeService(this, answer("", 204, null)).client().chat.create(HELLO) }
    }

    @Test
    fun `an answer that ends within its JSON was cut off`() = runTest {
        for (length in listOf(1, 10, COMPLETION.length - 1)) {
            val service = FakeService(this, answer(COMPLETION.take(length), headers = mapOf("Connection" to "close")))
            shouldThrow<ConnectionException> { service.client().chat.create(HELLO) }
        }
    }

    @Test
    fun `an answer of known length is wrong or cut off, as its length says`() = runTest {
        fun sized(body: String, length: Int) = answer(body, headers = mapOf("Content-Length" to "$length"))
        val half = COMPLETION.take(100)
        shouldThrow<DecodingException> { FakeService(this, sized(half, 100)).client().chat.create(HELLO) }
        shouldThrow<ConnectionException> { FakeService(this, sized(half, 200)).client().chat.create(HELLO) }
        FakeService(this, sized(COMPLETION, COMPLETION.length)).client().chat.create(HELLO).text shouldBe "Hi"
    }

    @Test
    fun `an answer beyond the limit is refused, and an error is cut`() = runTest {
        val large = COMPLETION.replace("Hi", "x".repeat(10_000))
        shouldThrow<DecodingException> {
            FakeService(this, answer(large)).client { maxResponseBytes = 5000 }.chat.create(HELLO)
        }.message shouldBe "the answer is larger than 5000 bytes (request id req_1)"
        val page = answer("<html>" + "x".repeat(3 shl 20), 400, "text/html")
        val failure = shouldThrow<ApiException> { FakeService(this, page).client().chat.create(HELLO) }
        (failure.body.length in (1 shl 20)..(2 shl 20)) shouldBe true
    }

    @Test
    fun `an interim status is no answer`() = runTest {
        val service = FakeService(this, answer("", 103), answer(COMPLETION))
        service.client().chat.create(HELLO).text shouldBe "Hi"
        service.seen.size shouldBe 2
    }

    @Test
    fun `an answer compressed without being asked is read, but not beyond the limit`() = runTest {
        fun zipped(text: String) = FakeService.bytes(gzip(text), headers = mapOf("Content-Encoding" to "gzip"))
        FakeService(this, zipped(COMPLETION)).client().chat.create(HELLO).text shouldBe "Hi"
        shouldThrow<DecodingException> {
            FakeService(this, zipped(" ".repeat(1 shl 20))).client { maxResponseBytes = 10_000 }.chat.create(HELLO)
        }
        val unlimited = FakeService(this, zipped(COMPLETION)).client { maxResponseBytes = Long.MAX_VALUE }
        unlimited.chat.create(HELLO).text shouldBe "Hi"
        for (encoding in listOf("gzip", "br", "deflate")) {
            val reply = answer(COMPLETION, headers = mapOf("Content-Encoding" to encoding))
            shouldThrow<DecodingException> { FakeService(this, reply).client().chat.create(HELLO) }
        }
        val plain = answer(COMPLETION, headers = mapOf("Content-Encoding" to "identity"))
        FakeService(this, plain).client().chat.create(HELLO).text shouldBe "Hi"
    }

    private fun gzip(text: String): ByteArray = ByteArrayOutputStream().also { out ->
        GZIPOutputStream(out).use { it.write(text.encodeToByteArray()) }
    }.toByteArray()
}
