package dev.parley.wire

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.FileSource
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.withClue
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.toList
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** No connection, or one that ends before an answer begins. */
class ConnectFaultsTest : WireTest() {
    @Test
    suspend fun `a refused connection is tried again, and never counts as sent`() = onEveryEngine {
        val refused = client {
            baseUrl = FakeOpenAI.start().use { it.baseUrl() }
            maxRetries = 1
        }
        val operations = listOf<suspend () -> Any?>(
            { refused.chat.create(HELLO) },
            { refused.models.list() },
            { refused.chat.stream(HELLO).toList() },
        )
        operations.forEach { operation ->
            failure<ConnectionException>(operation).delivery shouldBe Delivery.NOT_SENT
        }
        retries shouldBe 3
    }

    @Test
    suspend fun `a host that does not exist is a connection failure`() = onEveryEngine {
        val lost = client {
            baseUrl = "http://service.invalid/v1"
            allowInsecureHttp = true
            maxRetries = 1
        }
        failure<ConnectionException> { lost.chat.create(HELLO) }.also {
            it.delivery shouldBe Delivery.NOT_SENT
            it.message shouldContain "cannot be resolved"
        }
        failure<ConnectionException> { lost.chat.stream(HELLO).collect() }.delivery shouldBe Delivery.NOT_SENT
        retries shouldBe 2
    }

    @Test
    suspend fun `a server that takes no more connections fails after the connect timeout`() = onEveryEngine {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { full ->
            val waiting = List(4) { runCatching { connect(full.localPort) }.getOrNull() }
            val openai = client {
                baseUrl = "http://127.0.0.1:${full.localPort}/v1"
                connectTimeout = Duration.ofMillis(300)
                timeouts = Timeouts(head = 10.seconds)
            }
            val started = System.nanoTime()
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.NOT_SENT
            withClue("milliseconds") { ((System.nanoTime() - started) / 1_000_000).toInt() shouldBeLessThan 3000 }
            waiting.forEach { it?.close() }
        }
    }

    @Test
    suspend fun `an upload that nobody reads ends when the head is overdue`() = onEveryEngine {
        ServerSocket(0, 5, InetAddress.getLoopbackAddress()).use { silent ->
            val openai = client {
                baseUrl = "http://127.0.0.1:${silent.localPort}/v1"
                timeouts = Timeouts(head = 700.milliseconds)
            }
            val large = FileSource.of({ Zeros(200_000_000) }, "zeros.bin", 200_000_000)
            failure<TimeoutException> { openai.files.create(FileRequest(large, FilePurpose.USER_DATA)) }
                .phase shouldBe TimeoutPhase.HEAD
        }
    }

    private fun connect(port: Int) = Socket().apply {
        connect(java.net.InetSocketAddress("127.0.0.1", port), 200)
    }

    @Test
    suspend fun `a connection that ends before the answer is tried again`() = onEveryEngine(configure = {
        maxRetries = 1
    }) {
        var requests = 0
        for (fault in listOf(Reply.closed(), Reply.reset())) {
            fake.script(fault)
            openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
            fake.script(fault)
            openai.models.list().data.isNotEmpty() shouldBe true
            fake.script(fault)
            openai.chat.stream(HELLO).toList().isNotEmpty() shouldBe true
            requests += 6
            fake.requestCount() shouldBe requests
        }
    }

    @Test
    suspend fun `whoever wants no retries learns that the service may have seen the request`() = onEveryEngine {
        for (fault in listOf(Reply.closed(), Reply.reset())) {
            fake.script(fault)
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
        }
        fake.requestCount() shouldBe 2
    }

    @Test
    suspend fun `a POST without an answer is sent once where the caller will not pay twice, a GET again`() =
        onEveryEngine(
            configure = {
                maxRetries = 2
                retryUnknown = false
            },
        ) {
            for (fault in listOf(Reply.closed(), Reply.reset(), Reply.raw("HTTP/1.1 2"))) {
                fake.script(fault)
                failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
                fake.script(fault)
                failure<ConnectionException> { openai.chat.stream(HELLO).toList() }.delivery shouldBe Delivery.UNKNOWN
            }
            fake.requestCount() shouldBe 6
            fake.script(Reply.closed())
            openai.models.list().data.isNotEmpty() shouldBe true
            fake.script(Reply.closed())
            openai.chat.create(HELLO, RequestOptions(retryUnknown = true, idempotencyKey = "key-1"))
            fake.requests().takeLast(2).map { it.header("Idempotency-Key") } shouldBe listOf("key-1", "key-1")
            fake.requestCount() shouldBe 10
        }

    @Test
    suspend fun `a key that comes back in what is no HTTP stays out of the causes, too`() = onEveryEngine {
        for (text in listOf("HTTP/1.1 $KEY\r\n\r\n", "$KEY $KEY\r\n\r\n", "HTTP/1.1 200 OK\r\n$KEY\r\n\r\n")) {
            fake.script(Reply.raw(text))
            failure<OpenAIException> { openai.chat.create(HELLO) }
        }
        fake.script(Reply.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n$KEY\r\n"))
        failure<OpenAIException> { openai.chat.create(HELLO) }
        failures.size shouldBe 4
    }

    /** CIO and the JDK's client read on for as long as the service talks. */
    @Test
    suspend fun `a head without end is a failure, and OkHttp hangs up`() = onEveryEngine {
        EndlessHead().use { service ->
            val openai = client {
                baseUrl = service.baseUrl
                timeouts = Timeouts(head = 700.milliseconds)
            }
            failure<OpenAIException> { openai.chat.create(HELLO) }
            openai.close()
            if (carrier != Carrier.OKHTTP) return@use
            withClue("connections") { eventually(20.seconds) { service.connections shouldBe 0 } }
        }
    }

    @Test
    suspend fun `a head that breaks off, or is no HTTP, is tried again`() = onEveryEngine(configure = {
        maxRetries = 1
    }) {
        val faults = listOf(
            Reply.raw("HTTP/1.1 2"),
            Reply.raw("HTTP/1.1 200 OK\r\nContent-Le"),
            Reply.garbage(),
            Reply.raw("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        )
        faults.forEachIndexed { number, fault ->
            withClue("fault $number") {
                fake.script(fault)
                openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
                fake.script(fault.times(2))
                failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
            }
        }
        fake.requestCount() shouldBe faults.size * 4
    }
}
