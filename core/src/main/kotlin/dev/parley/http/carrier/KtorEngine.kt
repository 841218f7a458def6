package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.cio.CIOEngineConfig

/**
 * One of Ktor's engines, and what is peculiar to it.
 *
 * @property name as the log calls it.
 * @property boundToHost whether a client of it serves one host only.
 * @property announcesLargeBodies whether it asks first if a large body is wanted: it would lose an early refusal.
 * @property owned whether its engines are closed with the client.
 * @property create an engine for calls to a host.
 */
internal class KtorEngine(
    val name: String,
    val boundToHost: Boolean = false,
    val announcesLargeBodies: Boolean = false,
    val owned: Boolean = true,
    val create: (config: OpenAIConfig, host: String) -> HttpClientEngine,
) {
    companion object {
        /** Bound to one host by its own check of certificates; loses a refusal that comes while it is still writing. */
        val CIO = KtorEngine(
            name = "CIO",
            boundToHost = true,
            announcesLargeBodies = true,
            create = CioEngine::create,
        )

        val OK_HTTP = KtorEngine("OkHttp", create = { config, _ -> OkHttpEngine.create(config) })

        /** The caller's own [engine]. */
        fun of(engine: HttpClientEngine): KtorEngine = KtorEngine(
            name = engine.javaClass.simpleName,
            announcesLargeBodies = engine.config is CIOEngineConfig,
            owned = false,
            create = { _, _ -> engine },
        )

        /** Whether OkHttp and Ktor's engine for it are on the class path. */
        val okHttpIsThere: Boolean by lazy {
            try {
                OkHttpEngine.isThere()
            } catch (_: LinkageError) {
                false
            }
        }
    }
}
