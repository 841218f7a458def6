package dev.parley.bridge

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.bridge.store.InMemoryStore
import dev.parley.bridge.store.Store
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Retired
import io.kotest.core.spec.style.AnnotationSpec
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.atomic.AtomicLong

/** A client behind the bridge, against the service of today, which has no assistants. */
abstract class BridgeTest : AnnotationSpec() {
    /** Runs on by a quarter of a second whenever somebody looks, so that nobody waits for what takes its time. */
    private val millis = AtomicLong(1_767_225_600_000)
    val clock = InstantSource { Instant.ofEpochMilli(millis.addAndGet(250)) }

    /** Lets time pass. */
    fun pass(seconds: Long) {
        millis.addAndGet(seconds * 1000)
    }

    suspend fun bridged(store: Store = InMemoryStore(), test: suspend Bridged.() -> Unit) {
        val options = FakeOpenAIOptions().without(Retired.ASSISTANTS).clock(clock)
        FakeOpenAI.start(options).use { fake -> Bridged(fake, store, clock).use { it.test() } }
    }
}

/** The fake, and a client of it. */
class Bridged(val fake: FakeOpenAI, val store: Store, private val clock: InstantSource) : AutoCloseable {
    val openai: OpenAI = client()

    /** Another client, as another program would have it. */
    fun client(store: Store = this.store, clock: InstantSource = this.clock): OpenAI = OpenAI {
        apiKey = "sk-bridge"
        baseUrl = fake.baseUrl()
        maxRetries = 0
        engine = AssistantsBridge(store, clock).over(Engine.OK_HTTP)
    }

    /** The calls that came to the service. */
    val calls: List<String> get() = fake.requests().map { "${it.method()} ${it.path().removePrefix("/v1")}" }

    override fun close() = openai.close()
}
