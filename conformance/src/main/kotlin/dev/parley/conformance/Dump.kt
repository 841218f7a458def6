package dev.parley.conformance

import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.seconds

/** Writes down all operations of the library, and all types they send and receive. */
internal class Dump {
    private val shapes = Shapes()
    private val recorder = Recorder(shapes)
    private val types = Types()

    fun writeTo(file: Path) {
        val silent = Services.calls(recorder.client).filterNot { tried(it) }
        val document = buildJsonObject {
            put("operations", JsonArray(recorder.operations.values.map(::operation)))
            put("types", JsonObject(types.all))
        }
        file.writeText(pretty.encodeToString(JsonElement.serializer(), document))
        println("${recorder.operations.size} operations, ${types.all.size} types")
        report("services that no client leads to", Services.unreachable.map { it.name })
        report("calls that sent nothing", silent.map { it.name })
        report("serializers that say nothing of themselves", shapes.opaque)
    }

    /** Makes [call] in several ways, for not all of its parameters may go together; whether any of them sent something. */
    private fun tried(call: Call): Boolean {
        val before = recorder.count
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
        return recorder.count > before
    }

    private fun attempt(call: Call, fill: Fill, seed: Int) {
        try {
            runBlocking { withTimeout(2.seconds) { call.make(Arguments(shapes, fill, seed).of(call)) } }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            if (debug) println("$call: $e")
        }
    }

    private fun operation(operation: Operation): JsonObject = buildJsonObject {
        put("method", JsonPrimitive(operation.method))
        put("path", JsonPrimitive(operation.path))
        put("query", JsonArray(operation.query.map(::JsonPrimitive)))
        put("header", JsonArray(operation.header.map(::JsonPrimitive)))
        if (operation.requests.isNotEmpty()) {
            put(
                "request",
                JsonObject(
                    operation.requests.mapValues {
                        types.any(it.value)
                    },
                ),
            )
        }
        if (operation.results.isNotEmpty()) put("response", types.any(operation.results))
        if (operation.events.isNotEmpty()) put("stream", types.any(operation.events))
    }

    private fun report(what: String, names: Collection<String>) {
        if (names.isNotEmpty()) println("$what: ${names.sorted().joinToString()}")
    }

    private companion object {
        const val TRIES = 12
        val debug = System.getenv("CONFORMANCE_DEBUG") != null
        val pretty = Json { prettyPrint = true }
    }
}
