package dev.parley.conformance

import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.JsonElement
import kotlin.time.Duration.Companion.seconds

/** What every call of the library sends and reads, found out by making each of them. */
internal class Survey {
    val shapes = Shapes()
    private val recorder = Recorder(shapes)

    /** What each call does first; those that send nothing are missing. */
    val uses: List<Use> = Services.calls(recorder.client).mapNotNull(::use)

    val operations: Collection<Operation> get() = recorder.operations.values

    /** The names of the calls that sent nothing: no arguments could be made up for them. */
    val silent: List<String> = Services.calls(recorder.client).map(Call::name) - uses.map { it.call.name }.toSet()

    /** Makes [call] in several ways, for not all of its parameters may go together. */
    private fun use(call: Call): Use? {
        recorder.clear()
        for (seed in 0 until TRIES) attempt(call, Fill.of(seed), seed)
        val fixed = recorder.alike
        val names = recorder.names
        if (names.isNotEmpty()) probe(call)
        return recorder.first?.let { Use(call, it, fixed - required(it.shape), names) }
    }

    private fun required(shape: Shape?): Set<String> =
        (shape as? Shape.Record)?.members.orEmpty().filterNot { it.optional }.map { it.name }.toSet()

    /** Has every event that [call] listens to by name, and those that end its stream. */
    private fun probe(call: Call) {
        for (name in recorder.names) attempt(call, Probe.of(name))
        val events = checkNotNull(recorder.first).operation.events
        Probe.errorEvent(attempt(call, Probe.error))?.let(events::add)
        Probe.doneEvent(attempt(call, Probe.done), attempt(call, Probe.cut))?.let(events::add)
    }

    private fun attempt(call: Call, probe: Probe): Exception? {
        recorder.probe = probe
        return attempt(call, Fill.MINIMAL, 1).also { recorder.probe = null }
    }

    /** What came of [call]: the exception that it ended with, or `null`. */
    private fun attempt(call: Call, fill: Fill, seed: Int): Exception? = try {
        runBlocking {
            withTimeout(2.seconds) { call.make(Arguments(shapes, Sampler(fill, seed), fill).of(call)) }
        }
        null
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        if (debug) println("$call: $e")
        e
    }

    private companion object {
        const val TRIES = 30
        val debug = System.getenv("CONFORMANCE_DEBUG") != null
    }
}

/**
 * A [call] of the library, what it [sends], the members of the body that it [fixes] by itself, and the names of the events
 * that it [hears], if these have names.
 */
internal class Use(val call: Call, val sends: Sent, val fixes: Map<String, JsonElement>, val hears: Set<String>)

/** A request: for which [operation], in which [contentType], of what [shape], and whether it asks for a stream. */
internal class Sent(val operation: Operation, val contentType: String?, val shape: Shape?, val streams: Boolean) {
    val isForm: Boolean get() = contentType == "multipart/form-data"
}
