package dev.parley.bridge.server

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.bridge.SharedBridge
import dev.parley.bridge.imports.Imported
import dev.parley.bridge.store.InMemoryStore
import dev.parley.bridge.store.Store
import dev.parley.okhttp.OkHttpProvider
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Retired
import io.kotest.core.spec.style.AnnotationSpec
import java.nio.file.Path
import java.time.Duration

/** A server before the service of today, which has no assistants. */
abstract class ServerTest : AnnotationSpec() {
    val today: FakeOpenAIOptions = FakeOpenAIOptions().without(Retired.ASSISTANTS)

    suspend fun served(
        store: Store = InMemoryStore(),
        service: FakeOpenAIOptions = today,
        test: suspend Served.() -> Unit,
    ) = FakeOpenAI.start(service).use { fake -> Served(fake, store).use { it.test() } }
}

/** The fake, and a server before it that keeps all in [store]. */
class Served(val fake: FakeOpenAI, store: Store = InMemoryStore()) : AutoCloseable {
    /** A busy machine may take its time. */
    private val patience = Duration.ofMinutes(2)
    private val base = fake.baseUrl()
    private val service = OkHttpProvider().open(
        OpenAIConfig {
            baseUrl = base
            connectTimeout = patience
        },
        "",
    )
    private val bridge = SharedBridge(store)
    internal val gateway = Gateway(bridge.over(service, base), base, store)
    private val server = BridgeServer("127.0.0.1", 0, gateway)
    private val clients = mutableListOf<OpenAI>()

    val url: String = server.start()
    val openai: OpenAI by lazy { client("sk-caller") }

    fun client(key: String): OpenAI = OpenAI {
        apiKey = key
        baseUrl = url
        maxRetries = 0
        connectTimeout = patience
        engine = Engine.OK_HTTP
    }.also { clients += it }

    /** The calls that came to the service, and by which key. */
    val calls: List<Pair<String, String?>>
        get() = fake.requests().map { "${it.method()} ${it.path().removePrefix("/v1")}" to it.header("authorization") }

    suspend fun bring(path: Path, embedded: Boolean = false): Imported =
        bridge.bring(path, service, base, mapOf("authorization" to "Bearer sk-caller"), embedded)

    fun stop() = server.close()

    override fun close() {
        clients.forEach { it.close() }
        server.close()
        service.close()
    }
}
