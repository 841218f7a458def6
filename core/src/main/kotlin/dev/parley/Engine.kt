package dev.parley

import dev.parley.http.carrier.KtorEngine
import io.ktor.client.engine.HttpClientEngine

/** What carries a client's calls over the network. */
public class Engine private constructor(private val name: String, private val chosen: () -> KtorEngine) {
    internal fun choose(): KtorEngine = chosen()

    override fun toString(): String = name

    public companion object {
        /** [OK_HTTP] where `ktor-client-okhttp` is on the class path, [CIO] where it is not. */
        @JvmField public val AUTO: Engine =
            Engine("auto") { if (KtorEngine.okHttpIsThere) KtorEngine.OK_HTTP else KtorEngine.CIO }

        /** Ktor's own engine, always there. It opens a connection for each call, and supports TLS 1.2 only. */
        @JvmField public val CIO: Engine = Engine("cio") { KtorEngine.CIO }

        /** OkHttp, which keeps connections open. Without `ktor-client-okhttp` on the class path the first call fails. */
        @JvmField public val OK_HTTP: Engine = Engine("okhttp") { KtorEngine.OK_HTTP }

        /**
         * The caller's own [engine], configured by the caller: connect timeout, proxy and trust are its own, and closing
         * the client does not close it.
         */
        @JvmStatic public fun of(engine: HttpClientEngine): Engine {
            val own = KtorEngine.of(engine)
            return Engine(own.name) { own }
        }
    }
}
