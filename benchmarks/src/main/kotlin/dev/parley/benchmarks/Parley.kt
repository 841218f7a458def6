package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.embeddings.EmbeddingRequest
import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import javax.net.ssl.X509TrustManager

/** This library. */
internal class Parley(baseUrl: String, engine: Engine, trust: X509TrustManager? = null) : Subject {
    override val name = "Parley on $engine"
    private val openai = OpenAI {
        apiKey = "sk-benchmark"
        this.baseUrl = baseUrl
        this.engine = engine
        trustManager = trust
    }

    override suspend fun call(model: String) {
        check(openai.chat.create(request(model)).choices.isNotEmpty())
    }

    override suspend fun stream(model: String): Int {
        var chunks = 0
        openai.chat.stream(request(model)).collect { chunks++ }
        return chunks
    }

    override suspend fun events(model: String): Int {
        var events = 0
        openai.responses.stream(ResponseRequest(model, Samples.PROMPT)).collect { events++ }
        return events
    }

    override suspend fun embed(): Int = openai.embeddings.create(EMBEDDINGS).data.size

    override suspend fun download(): Long = Counter().also { openai.files.content("file-1").writeTo(it) }.count

    override fun close() = openai.close()

    private fun request(model: String): ChatCompletionRequest = Samples.request.copy(model = model)

    private companion object {
        val EMBEDDINGS = EmbeddingRequest(Samples.EMBEDDER, Samples.PROMPT)
    }
}
