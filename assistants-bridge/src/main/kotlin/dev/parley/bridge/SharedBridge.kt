package dev.parley.bridge

import dev.parley.annotation.InternalParleyApi
import dev.parley.bridge.call.BridgeRequest
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Service
import dev.parley.bridge.imports.ExportedFiles
import dev.parley.bridge.imports.Import
import dev.parley.bridge.imports.Imported
import dev.parley.bridge.records.Records
import dev.parley.bridge.spaces.SpaceStore
import dev.parley.bridge.spaces.Spaces
import dev.parley.bridge.store.Store
import dev.parley.http.carrier.Carrier
import java.io.IOException
import java.nio.file.Path
import java.time.Clock
import java.time.InstantSource
import java.util.concurrent.ConcurrentHashMap

/**
 * The bridge for callers with keys of their own, each of whom meets the assistants and threads of the key's project, and no
 * others. All lie in [store].
 */
@InternalParleyApi
public class SharedBridge(private val store: Store, private val clock: InstantSource = Clock.systemUTC()) {
    private val spaces = Spaces(store, clock)
    private val apis = ConcurrentHashMap<String, AssistantsApi>()

    /** What carries calls below [base], by [service], which stays its owner's to close. */
    public fun over(service: Carrier, base: String): Carrier = BridgeCarrier(service, base) { request, called ->
        apis.computeIfAbsent(spaces.of(request, called)) { AssistantsApi(SpaceStore(store, it), clock) }
    }

    /**
     * Brings what somebody exported to a file or a directory to where its owner looks for it: callers with [headers], by the
     * names of these in lower case, or programs that have the bridge inside if [embedded].
     *
     * @throws IOException when there is something that cannot be read, or kept, or that [service] at [base] refuses.
     */
    public suspend fun bring(
        path: Path,
        service: Carrier,
        base: String,
        headers: Map<String, String>,
        embedded: Boolean,
    ): Imported {
        val exported = ExportedFiles.read(path)
        val owner = BridgeRequest("GET", "/threads", emptyMap(), headers, ByteArray(0))
        val called = Service(service, base, owner)
        return try {
            val kept = if (embedded) store else SpaceStore(store, spaces.of(owner, called))
            Import(Records(kept, clock), called).bring(exported)
        } catch (refusal: Refusal) {
            throw IOException(
                "the service or the store answers with status ${refusal.status}: ${refusal.body}",
                refusal,
            )
        }
    }
}

/** Whether calls of [path], below a base URL, are answered by the bridge. */
@InternalParleyApi
public fun isBridged(path: String): Boolean = AssistantsApi.has(path)
