package dev.parley.okhttp

import dev.parley.Engine
import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
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
    private val hello = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))

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
    suspend fun `calls after twenty connections were left all succeed at the first try`() = against(MODELS) { openai ->
        leaveIdle(20) { openai.models.list() }
        coroutineScope { List(5) { async { openai.models.list().data.size } }.awaitAll() } shouldBe List(5) { 1 }
        requests.get() shouldBe 25
        leave()
        openai.models.list().data.size shouldBe 1
        requests.get() shouldBe 26
    }

    @Test
    suspend fun `a POST does, too`() = against(COMPLETION) { openai ->
        leaveIdle(20) { openai.chat.create(hello) }
        openai.chat.create(hello).text shouldBe "Hello"
        requests.get() shouldBe 21
    }

    @Test
    suspend fun `a stream does, too`() = against(STREAM) { openai ->
        leaveIdle(20) { openai.chat.stream(hello).toList() }
        openai.chat.stream(hello).map { it.text }.toList() shouldBe listOf("Hello")
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

    private companion object {
        val MODELS = LeavingServer.json(
            """{"object":"list","data":[{"id":"gpt-5.2","object":"model","created":1767225600}]}""",
        )
        val COMPLETION = LeavingServer.json(
            """{"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"gpt-5.2",""" +
                """"choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}""",
        )
        val STREAM = LeavingServer.events(
            """data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,""" +
                """"delta":{"content":"Hello"}}]}""" + "\n\ndata: [DONE]\n\n",
        )
        val FILE = LeavingServer.json(
            """{"id":"file-1","object":"file","bytes":100000,"created_at":1767225600,"filename":"once.bin",""" +
                """"purpose":"user_data","status":"processed"}""",
        )
    }
}
