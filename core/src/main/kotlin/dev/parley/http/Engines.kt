package dev.parley.http

import dev.parley.Engine
import dev.parley.OpenAIConfig
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngine
import java.util.concurrent.ConcurrentHashMap

/** The engine of a client, opened by the first call. */
internal class Engines(private val config: OpenAIConfig, private val log: CallLog) {
    private val clients = ConcurrentHashMap<String, HttpClient>()
    private val useOkHttp = config.engine === Engine.OK_HTTP || (config.engine === Engine.AUTO && okHttpIsThere)

    /** The client to send a call to [url] with. CIO's trust is bound to one host, so with it each host has its own. */
    fun clientFor(url: BaseUrl): HttpClient {
        val key = if (useOkHttp || config.engine.custom != null) "" else url.host
        return clients[key] ?: clients.computeIfAbsent(key) { open(url) }
    }

    /** Closes what was opened here; the caller's own engine stays open. */
    fun close() {
        clients.values.forEach { client ->
            client.close()
            if (config.engine.custom == null) client.engine.close()
        }
    }

    private fun open(url: BaseUrl): HttpClient {
        val engine = engineFor(url)
        log.engine(engine.javaClass.simpleName, url)
        return HttpClient(engine) {
            expectSuccess = false
            followRedirects = false
            useDefaultTransformers = false
        }
    }

    private fun engineFor(url: BaseUrl): HttpClientEngine =
        config.engine.custom ?: if (useOkHttp) OkHttpEngine.create(config) else CioEngine.create(config, url)

    private companion object {
        private val okHttpIsThere: Boolean by lazy {
            try {
                Class.forName("io.ktor.client.engine.okhttp.OkHttp", false, Engines::class.java.classLoader)
                true
            } catch (_: ClassNotFoundException) {
                false
            }
        }
    }
}
