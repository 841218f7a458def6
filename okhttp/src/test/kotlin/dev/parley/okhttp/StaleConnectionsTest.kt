package dev.parley.okhttp

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.Engine
import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.RequestOptions
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withContext
import java.util.concurrent.CountDownLatch

/** Connections that the server left while they were idle cost neither a failure nor a retry. */
class StaleConnectionsTest : AnnotationSpec() {
    private suspend fun against(answer: String, test: suspend LeavingServer.(OpenAI) -> Unit) =
        LeavingServer(answer).use { server ->
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = server.baseUrl
                engine = Engine.OK_HTTP
                maxRetries = 0
            }
            openai.use { withContext(Dispatchers.IO) { server.test(it) } }
        }

    /** Makes [call] so often at once that it takes as many connections, and leaves them all. */
    private suspend fun LeavingServer.leaveIdle(count: Int, call: suspend () -> Unit) {
        gate = CountDownLatch(count)
        coroutineScope { List(count) { async { call() } }.awaitAll() }
        connections.get() shouldBe count
        leave()
    }

    @Test
    suspend fun `calls after twenty connections were left all succeed at the first try`() = against(LIST) { openai ->
        leaveIdle(20) { openai.models.list() }
        coroutineScope { List(5) { async { openai.models.list().data.size } }.awaitAll() } shouldBe List(5) { 1 }
        requests.get() shouldBe 25
        leave()
        openai.models.list().data.size shouldBe 1
        requests.get() shouldBe 26
    }

    @Test
    suspend fun `a POST does, too`() = against(REPLY) { openai ->
        leaveIdle(20) { openai.chat.create(HELLO) }
        openai.chat.create(HELLO).text shouldBe "Hello"
        requests.get() shouldBe 21
    }

    @Test
    suspend fun `a stream does, too`() = against(STREAM) { openai ->
        leaveIdle(20) { openai.chat.stream(HELLO).toList() }
        openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("Hello")
        requests.get() shouldBe 21
    }

    @Test
    suspend fun `a body that cannot be sent twice is kept from a connection that was left`() = against(FILE) { openai ->
        suspend fun upload() {
            val once = FileSource.of(ByteArray(100_000).inputStream(), "once.bin", 100_000)
            openai.files.create(FileRequest(once, FilePurpose.USER_DATA)).id shouldBe "file-1"
        }
        leaveIdle(20) { upload() }
        upload()
        requests.get() shouldBe 21
        val before = connections.get()
        upload()
        connections.get() shouldBe before
    }

    @Test
    suspend fun `a POST that was sent on a connection of before is not sent again where that may be paid twice`() =
        against(REPLY) { openai ->
            val careful = openai.with(RequestOptions(retryUnknown = false))
            careful.chat.create(HELLO)
            unanswered.set(1)
            shouldThrow<ConnectionException> { careful.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
            requests.get() shouldBe 2
            careful.chat.create(HELLO)
            leave()
            careful.chat.create(HELLO).text shouldBe "Hello"
            requests.get() shouldBe 4
            unanswered.set(1)
            openai.chat.create(HELLO).text shouldBe "Hello"
            requests.get() shouldBe 6
        }

    private companion object {
        val LIST = LeavingServer.json(MODELS)
        val REPLY = LeavingServer.json(COMPLETION)
        val STREAM = LeavingServer.events(events("Hello"))
        val FILE = LeavingServer.json(
            """{"id":"file-1","object":"file","bytes":100000,"created_at":1767225600,"filename":"once.bin",""" +
                """"purpose":"user_data","status":"processed"}""",
        )
    }
}
