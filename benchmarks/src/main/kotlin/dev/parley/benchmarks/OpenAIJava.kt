package dev.parley.benchmarks

import com.openai.client.okhttp.OpenAIOkHttpClient
import com.openai.models.chat.completions.ChatCompletionCreateParams
import com.openai.models.embeddings.EmbeddingCreateParams
import com.openai.models.responses.ResponseCreateParams
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager

/** The official SDK for Java, in its fastest form: blocking, each call on a thread of its own. */
internal class OpenAIJava(baseUrl: String, trust: X509TrustManager) : Subject {
    override val name = "openai-java, blocking"
    override val context = blockingThreads()
    private val sockets = SSLContext.getInstance("TLS").apply { init(null, arrayOf(trust), null) }.socketFactory
    private val openai = OpenAIOkHttpClient.builder().apiKey("sk-benchmark").baseUrl(baseUrl).maxRetries(0)
        .trustManager(trust).sslSocketFactory(sockets).build()

    override suspend fun call(model: String) {
        check(openai.chat().completions().create(chat(model)).choices().isNotEmpty())
    }

    override suspend fun stream(model: String): Int =
        openai.chat().completions().createStreaming(chat(model)).use { it.stream().filter { true }.count().toInt() }

    override suspend fun events(model: String): Int {
        val request = ResponseCreateParams.builder().model(model).input(Samples.PROMPT).build()
        return openai.responses().createStreaming(request).use { it.stream().filter { true }.count().toInt() }
    }

    override suspend fun embed(): Int {
        val request = EmbeddingCreateParams.builder().model(Samples.EMBEDDER).input(Samples.PROMPT).build()
        return openai.embeddings().create(request).data().onEach { check(it.embedding().isNotEmpty()) }.size
    }

    override suspend fun download(): Long = openai.files().content("file-1").use { response ->
        val bytes = ByteArray(BUFFER)
        generateSequence { response.body().read(bytes).takeIf { it >= 0 } }.sumOf { it.toLong() }
    }

    override fun close() = openai.close()

    private fun chat(model: String) = ChatCompletionCreateParams.builder().model(model)
        .addSystemMessage("You are a helpful assistant.").addUserMessage(Samples.PROMPT).temperature(0.2).build()

    private companion object {
        const val BUFFER = 16 * 1024
    }
}
