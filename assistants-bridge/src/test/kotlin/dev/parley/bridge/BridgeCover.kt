package dev.parley.bridge

import dev.parley.Engine
import dev.parley.bridge.store.InMemoryStore
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Retired
import dev.parley.wire.Cover
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong

/** Runs wire tests through the bridge, by a service that has no assistants. */
class BridgeCover : Cover {
    /** Five seconds go by whenever somebody looks, so that what nobody ends expires in no time. */
    private val seconds = AtomicLong(1_767_225_600)

    override fun over(engine: Engine): Engine =
        AssistantsBridge(InMemoryStore()) { Instant.ofEpochSecond(seconds.addAndGet(5)) }.over(engine)

    override fun service(options: FakeOpenAIOptions): FakeOpenAIOptions = options.without(Retired.ASSISTANTS)
}
