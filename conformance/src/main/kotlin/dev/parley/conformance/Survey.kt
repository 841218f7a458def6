package dev.parley.conformance

import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
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
        for (seed in 0 until TRIES) {
            attempt(
                call,
                if (seed == 0) {
                    Fill.MAXIMAL
                } else if (seed == 1) {
                    Fill.MINIMAL
                } else {
                    Fill.RANDOM
                },
                seed,
            )
        }
        probe(call)
        return recorder.first?.let { Use(call, it) }
    }

    /** Has every event that [call] listens to by name. */
    private fun probe(call: Call) {
        for (name in recorder.names) {
            recorder.probe = name
            attempt(call, Fill.MINIMAL, 1)
        }
        recorder.probe = null
    }

    private fun attempt(call: Call, fill: Fill, seed: Int) {
        try {
            runBlocking {
                withTimeout(2.seconds) { call.make(Arguments(shapes, Sampler(fill, seed), fill).of(call)) }
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            if (debug) println("$call: $e")
        }
    }

    private companion object {
        const val TRIES = 30
        val debug = System.getenv("CONFORMANCE_DEBUG") != null
    }
}

/** A [call] of the library, and what it [sends]. */
internal class Use(val call: Call, val sends: Sent)

/** A request: for which [operation], in which [contentType], of what [shape], and whether it asks for a stream. */
internal class Sent(val operation: Operation, val contentType: String?, val shape: Shape?, val streams: Boolean) {
    val isForm: Boolean get() = contentType == "multipart/form-data"
}
