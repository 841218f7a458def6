package dev.parley

import dev.parley.annotation.InternalParleyApi
import dev.parley.http.carrier.CarrierProvider
import dev.parley.http.carrier.KtorEngine
import io.ktor.client.engine.HttpClientEngine

/** What carries a client's calls over the network. */
public class Engine private constructor(private val name: String, private val chosen: () -> CarrierProvider) {
    internal fun choose(): CarrierProvider = chosen()

    /** An engine of what [cover] lays over the carriers of this one. */
    @InternalParleyApi
    public fun beneath(cover: (CarrierProvider) -> CarrierProvider): Engine = Engine(name) { cover(chosen()) }

    override fun toString(): String = name

    public companion object {
        /** [OK_HTTP] where `parley-okhttp` is on the class path, [CIO] where it is not. */
        @JvmField public val AUTO: Engine =
            Engine("auto") { CarrierProvider.foundOr(KtorEngine.CIO) }

        /** Ktor's own engine, which core brings. It opens a connection for each call, and supports TLS 1.2 only. */
        @JvmField public val CIO: Engine = Engine("cio") { KtorEngine.CIO.required() }

        /** OkHttp, which keeps connections open. Without `parley-okhttp` on the class path no client starts. */
        @JvmField public val OK_HTTP: Engine =
            Engine("okhttp") { CarrierProvider.found ?: error(CarrierProvider.missing) }

        /**
         * The caller's own [engine], configured by the caller: connect timeout, proxy and trust are its own, and closing
         * the client does not close it.
         */
        @JvmStatic public fun of(engine: HttpClientEngine): Engine = of(KtorEngine.of(engine))

        /** What [provider] opens. */
        @InternalParleyApi
        @JvmStatic public fun of(provider: CarrierProvider): Engine = Engine(provider.name) { provider }
    }
}
