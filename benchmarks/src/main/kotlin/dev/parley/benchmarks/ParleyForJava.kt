package dev.parley.benchmarks

import dev.parley.embeddings.EmbeddingRequest
import dev.parley.java.OpenAIClient
import dev.parley.responses.ResponseRequest
import kotlinx.coroutines.future.await
import javax.net.ssl.X509TrustManager

/** The Java face: futures, and streams read by a callback. */
internal class ParleyForJava(baseUrl: String, trust: X509TrustManager) : Subject {
    override val name = "Parley for Java"
    private val openai = OpenAIClient.builder().apiKey("sk-benchmark").baseUrl(baseUrl).trustManager(trust).build()

    override suspend fun call(model: String) {
        check(openai.chat().create(Samples.request.copy(model = model)).await().choices.isNotEmpty())
    }

    override suspend fun stream(model: String): Int {
        var chunks = 0
        openai.chat().stream(Samples.request.copy(model = model)).forEach { chunks++ }.await()
        return chunks
    }

    override suspend fun events(model: String): Int {
        var events = 0
        openai.responses().stream(ResponseRequest(model, Samples.PROMPT)).forEach { events++ }.await()
        return events
    }

    override suspend fun embed(): Int =
        openai.embeddings().create(EmbeddingRequest(Samples.EMBEDDER, Samples.PROMPT)).await().data.size

    override suspend fun download(): Long = Counter().also {
        openai.files().content("file-1").writeTo(it).await()
    }.count

    override fun close() = openai.close()
}
