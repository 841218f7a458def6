package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.cio.CIOEngineConfig
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlin.time.Duration
import io.ktor.client.engine.cio.CIO as KtorCio

/**
 * One of Ktor's engines, and what is peculiar to it.
 *
 * @property name As the log calls it.
 * @property artifact What brings it.
 * @property parts The classes without which it does not work.
 * @property boundToHost Whether a client of it serves one host only.
 * @property onceOnly Whether a connection serves one call, which the service had better know: an answer may have no other end.
 * @property bodiesLast Whether it asks for the body of a request only when the head is on its way.
 * @property announcesLargeBodies Whether it asks first if a large body is wanted: it would lose an early refusal.
 * @property noticesCuts Whether it fails where a body in chunks ends without its last one.
 * @property forgetful Whether it forgets, when a connection breaks, what has come and still waits to be taken; of a WebSocket also
 * why it was refused, and to close it.
 * @property owned Whether its engines are closed with the client.
 * @property create An engine for calls to a host.
 */
internal class KtorEngine(
    override val name: String,
    private val artifact: String = "",
    private val parts: () -> List<Class<*>> = { emptyList() },
    override val boundToHost: Boolean = false,
    val onceOnly: Boolean = false,
    val bodiesLast: Boolean = false,
    val announcesLargeBodies: Boolean = false,
    val noticesCuts: Boolean = true,
    val forgetful: Boolean = false,
    override val owned: Boolean = true,
    private val refusal: (OpenAIConfig) -> String? = { null },
    val create: (config: OpenAIConfig, host: String) -> HttpClientEngine,
) : CarrierProvider {
    /** Whether it is on the class path. */
    val isThere: Boolean by lazy {
        try {
            parts()
            true
        } catch (_: LinkageError) {
            false
        }
    }

    /** This, if it [isThere]. */
    fun required(): KtorEngine = apply {
        check(isThere) {
            "The $name engine is not on the class path: add io.ktor:$artifact to the build, in ktor-client-core's version."
        }
    }

    /** Where calls by [engine] run: on the threads that bytes come on where nothing must wait. */
    fun dispatcherOf(engine: HttpClientEngine): CoroutineDispatcher =
        if (forgetful) Dispatchers.Unconfined else engine.dispatcher

    /** How long [engine] may take to connect, if it loses the socket of a call that is cancelled when that has just opened. */
    fun connectingOf(engine: HttpClientEngine): Duration? = if (isCio(engine)) CioEngine.connecting(engine) else null

    override fun open(config: OpenAIConfig, host: String): Carrier = KtorCarrier(this, config, host)

    override fun check(config: OpenAIConfig) {
        refusal(config)?.let { throw IllegalArgumentException(it) }
    }

    companion object {
        /** Bound to one host by its own check of certificates; loses a refusal that comes while it is still writing. */
        val CIO = KtorEngine(
            name = "CIO",
            artifact = "ktor-client-cio-jvm",
            parts = { listOf(KtorCio::class.java) },
            boundToHost = true,
            onceOnly = true,
            bodiesLast = true,
            announcesLargeBodies = true,
            noticesCuts = false,
            refusal = CioEngine::refusal,
            create = CioEngine::create,
        )

        /** The caller's own [engine]. */
        fun of(engine: HttpClientEngine): KtorEngine = KtorEngine(
            name = engine.javaClass.simpleName,
            announcesLargeBodies = isCio(engine),
            noticesCuts = !isCio(engine),
            forgetful = engine.javaClass.name.startsWith(JDK),
            owned = false,
            create = { _, _ -> engine },
        )

        /** Where the adapter of the JDK's client lies, which need not be on the class path. */
        private const val JDK = "io.ktor.client.engine.java."

        private fun isCio(engine: HttpClientEngine) = CIO.isThere && engine.config is CIOEngineConfig
    }
}
