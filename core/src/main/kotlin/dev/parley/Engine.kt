package dev.parley

import io.ktor.client.engine.HttpClientEngine

/** What carries a client's calls over the network. */
public class Engine private constructor(private val name: String, internal val custom: HttpClientEngine? = null) {
    override fun toString(): String = name

    public companion object {
        /** OkHttp where `ktor-client-okhttp` is on the class path, CIO where it is not. */
        @JvmField public val AUTO: Engine = Engine("auto")

        /** Ktor's own engine, always there. It opens a connection for each call, and speaks TLS 1.2 only. */
        @JvmField public val CIO: Engine = Engine("cio")

        /** OkHttp, which keeps connections open. Without `ktor-client-okhttp` on the class path the first call fails. */
        @JvmField public val OK_HTTP: Engine = Engine("okhttp")

        /**
         * The caller's own [engine], configured by the caller: connect timeout, proxy and trust are its own, and closing
         * the client does not close it.
         */
        @JvmStatic public fun of(engine: HttpClientEngine): Engine = Engine(engine.javaClass.simpleName, engine)
    }
}
