package dev.parley.bridge.server

import dev.parley.Polling
import dev.parley.ServerException
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.bridge.store.Document
import dev.parley.bridge.store.InMemoryStore
import dev.parley.bridge.store.Store
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.FakeOpenAI
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.threads
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withContext
import java.io.IOException
import java.net.ServerSocket
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import kotlin.time.Duration.Companion.milliseconds

/** What callers of the server meet. */
class BridgeServerTest : ServerTest() {
    private val polling = Polling(interval = 2.milliseconds)
    private val hi = ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))

    @Test
    suspend fun `assistants and threads work, by the caller's own key`() = served {
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2", name = "Tutor"))
        val thread = openai.threads.create(hi)
        val run = openai.threads.runs.createAndPoll(thread.id, RunRequest(assistant.id), polling)
        run.status shouldBe RunStatus.COMPLETED
        openai.threads.messages.list(thread.id).data.size shouldBe 2
        openai.assistants.list().data shouldBe listOf(assistant)
        calls.map { it.second }.toSet() shouldBe setOf("Bearer sk-caller")
    }

    @Test
    suspend fun `a streamed run has the old events in the old order`() = served {
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2"))
        val thread = openai.threads.create(hi)
        val events = openai.threads.runs.stream(thread.id, RunRequest(assistant.id)).toList()
        events.first().shouldBeInstanceOf<AssistantEvent.RunCreated>()
        events.filterIsInstance<AssistantEvent.RunCompleted>().size shouldBe 1
        events.last() shouldBe AssistantEvent.Done
        val said = events.filterIsInstance<AssistantEvent.MessageCompleted>().single().message.text
        events.filterIsInstance<AssistantEvent.MessageDelta>().joinToString("") { it.delta.text } shouldBe said
    }

    @Test
    suspend fun `a hundred callers at once`() = served {
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2"))
        val streams = withContext(Dispatchers.Default) {
            List(100) {
                async {
                    val thread = openai.threads.create(hi)
                    openai.threads.runs.stream(thread.id, RunRequest(assistant.id)).toList()
                }
            }.awaitAll()
        }
        streams.forEach { events -> events.count { it is AssistantEvent.RunCompleted } shouldBe 1 }
    }

    @Test
    suspend fun `other calls are the service's to answer`() = served {
        openai.chat.create(ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))).text shouldContain "Hi"
        openai.models.list().data.isEmpty() shouldBe false
        get("/nothing").statusCode() shouldBe 404
        calls.map { it.first } shouldBe listOf("POST /chat/completions", "GET /models", "GET /nothing")
    }

    @Test
    suspend fun `a path that leads away from the base URL is none`() = served {
        get("/%2e%2e/admin").statusCode() shouldBe 404
        fake.requestCount() shouldBe 0
    }

    @Test
    suspend fun `a service that is not there is a bad gateway`() {
        val gone = FakeOpenAI.start(today).apply { close() }
        Served(gone).use {
            val failure = shouldThrow<ServerException> { it.openai.models.list() }
            failure.status shouldBe 502
        }
    }

    @Test
    suspend fun `health is that of the store, and no affair of the service`() {
        served {
            val health = send("${url.removeSuffix("/v1")}/health")
            health.statusCode() to health.body() shouldBe (200 to """{"status":"ok"}""")
            calls.map { it.first } shouldNotContain "GET /health"
        }
        served(FailingStore()) { send("${url.removeSuffix("/v1")}/health").statusCode() shouldBe 503 }
    }

    @Test
    suspend fun `a port that is taken is said in a sentence`() = served {
        ServerSocket(0).use { taken ->
            val failure = shouldThrow<IOException> { BridgeServer("127.0.0.1", taken.localPort, gateway).start() }
            failure.message shouldContain "it cannot listen on port ${taken.localPort} of 127.0.0.1"
        }
    }

    private fun Served.get(path: String) = send(url + path)

    private fun send(url: String): HttpResponse<String> {
        val request = HttpRequest.newBuilder(URI(url)).header("authorization", "Bearer sk-caller").build()
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString())
    }
}

private class FailingStore(private val store: Store = InMemoryStore()) : Store by store {
    override fun read(folder: String, id: String): Document? = throw IOException("the disk is gone")
}
