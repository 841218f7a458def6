package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.chat.ChatCompletion
import dev.parley.chat.ChatCompletionChunk
import io.ktor.client.HttpClient
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.request.preparePost
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsChannel
import io.ktor.http.content.ByteArrayContent
import io.ktor.http.headersOf
import io.ktor.utils.io.readAvailable
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json

/** A service without a network: the same answers, from memory, for the client and for bare Ktor. */
internal class MemoryService : AutoCloseable {
    private val stream = ("data: ${Samples.CHUNK}\n\n".repeat(CHUNKS) + "data: [DONE]\n\n").encodeToByteArray()
    private val completion = Samples.COMPLETION.encodeToByteArray()
    private val payloads = List(CHUNKS) { Samples.CHUNK }
    private val json = Json { ignoreUnknownKeys = true }

    val engine = MockEngine { request ->
        val streamed = request.headers["Accept"] == "text/event-stream"
        if (streamed) respond(stream, headers = EVENTS) else respond(completion, headers = JSON)
    }
    private val ktor = HttpClient(engine) { useDefaultTransformers = false }
    private val openai = OpenAI {
        apiKey = "sk-benchmark"
        engine = Engine.of(this@MemoryService.engine)
    }

    fun streamThroughParley(): Int = runBlocking {
        var characters = 0
        openai.chat.stream(Samples.request).collect { characters += it.text.length }
        forget()
        characters
    }

    fun streamThroughKtor(): Long = runBlocking {
        val received = receive("text/event-stream")
        forget()
        received
    }

    fun decodeChunks(): Int = payloads.sumOf { json.decodeFromString(ChatCompletionChunk.serializer(), it).text.length }

    fun callThroughParley(): ChatCompletion = runBlocking {
        openai.chat.create(Samples.request).also { forget() }
    }

    fun callThroughKtor(): Long = runBlocking { receive("application/json").also { forget() } }

    private suspend fun receive(accept: String): Long = ktor.preparePost("https://api.openai.com/v1/chat/completions") {
        headers["Accept"] = accept
        setBody(ByteArrayContent(Samples.request("gpt-5.2").encodeToByteArray()))
    }.execute { response ->
        val channel = response.bodyAsChannel()
        val buffer = ByteArray(16 * 1024)
        var total = 0L
        while (true) {
            val count = channel.readAvailable(buffer)
            if (count < 0) break
            total += count
        }
        total
    }

    /** A mock engine remembers every request it ever saw. */
    fun forget() {
        (engine.requestHistory as MutableList).clear()
        (engine.responseHistory as MutableList).clear()
    }

    override fun close() {
        openai.close()
        ktor.close()
        engine.close()
    }

    companion object {
        const val CHUNKS: Int = 20_000
        private val EVENTS = headersOf("Content-Type", "text/event-stream")
        private val JSON = headersOf("Content-Type", "application/json")
    }
}
