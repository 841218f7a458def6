package dev.parley.bridge

import dev.parley.Engine
import dev.parley.bridge.store.InMemoryStore
import dev.parley.bridge.store.Store
import java.time.Clock
import java.time.InstantSource

/**
 * Carries the Assistants API, which the service switched off on 26 August 2026, by the APIs that are there: calls of
 * `/assistants` and `/threads` are answered with the help of
 * [responses](https://platform.openai.com/docs/api-reference/responses) and
 * [conversations](https://platform.openai.com/docs/api-reference/conversations); all others pass by. Code written for
 * assistants, threads, messages, runs, steps and their streams goes on unchanged:
 *
 * ```kotlin
 * val bridged = OpenAI { engine = AssistantsBridge(InMemoryStore()).over(Engine.AUTO) }
 * ```
 *
 * Assistants, threads, and what is known of messages and runs beyond the text that the service keeps, lie in a
 * [Store]. Any number of clients and programs may share one; closing it is its owner's.
 *
 * @param store Where assistants and threads are kept. Absent: in memory, until the program ends.
 * @param clock The time of what is created, and by which runs expire, ten minutes after they were begun. Absent: the
 * system's.
 */
public class AssistantsBridge @JvmOverloads constructor(
    store: Store = InMemoryStore(),
    clock: InstantSource = Clock.systemUTC(),
) {
    internal val api = AssistantsApi(store, clock)

    /** An engine that answers calls of assistants and threads, and carries these and all other calls by [engine]. */
    public fun over(engine: Engine): Engine = engine.beneath { BridgeProvider(api, it) }
}
