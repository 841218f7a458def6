package dev.parley.benchmarks

import dev.parley.embeddings.EmbeddingRequest
import dev.parley.java.OpenAIClient
import dev.parley.responses.ResponseRequest
import javax.net.ssl.X509TrustManager

/** The blocking face for Java: each call on the thread that asks. */
internal class ParleyBlocking(baseUrl: String, trust: X509TrustManager) : Subject {
    override val name = "Parley, blocking"
    override val context = blockingThreads()
    private val openai = OpenAIClient.builder().apiKey("sk-benchmark").baseUrl(baseUrl).trustManager(trust).build()
    private val blocking = openai.blocking()

    override suspend fun call(model: String) {
        check(blocking.chat().create(Samples.request.copy(model = model)).choices.isNotEmpty())
    }

    override suspend fun stream(model: String): Int =
        blocking.chat().stream(Samples.request.copy(model = model)).use { it.count() }

    override suspend fun events(model: String): Int =
        blocking.responses().stream(ResponseRequest(model, Samples.PROMPT)).use { it.count() }

    override suspend fun embed(): Int =
        blocking.embeddings().create(EmbeddingRequest(Samples.EMBEDDER, Samples.PROMPT)).data.size

    override suspend fun download(): Long = Counter().also { blocking.files().content("file-1").writeTo(it) }.count

    override fun close() = openai.close()
}
