package dev.parley.conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import java.nio.file.Path
import kotlin.io.path.writeText

/** Writes down all operations of the library, and all types they send and receive. */
internal class Dump(private val survey: Survey) {
    private val sent = Types(sent = true)
    private val read = Types(sent = false)

    fun writeTo(file: Path) {
        val document = buildJsonObject {
            put("operations", JsonArray(survey.operations.map(::operation)))
            put("types", JsonObject(sent.all + read.all))
        }
        file.writeText(pretty.encodeToString(JsonElement.serializer(), document))
        println("${survey.operations.size} operations, ${sent.all.size + read.all.size} types")
        report("services that no client leads to", Services.unreachable.map { it.name })
        report("calls that sent nothing", survey.silent)
        report("serializers that say nothing of themselves", survey.shapes.opaque)
    }

    private fun operation(operation: Operation): JsonObject = buildJsonObject {
        put("method", JsonPrimitive(operation.method))
        put("path", JsonPrimitive(operation.path))
        put("query", JsonArray(operation.query.map(::JsonPrimitive)))
        put("header", JsonArray(operation.header.map(::JsonPrimitive)))
        val requests = operation.requests.mapValues { sent.any(it.value.whole()) }
        if (requests.isNotEmpty()) put("request", JsonObject(requests))
        if (operation.results.isNotEmpty()) put("response", read.any(operation.results))
        if (operation.events.isNotEmpty()) put("stream", read.any(operation.events))
    }

    private fun report(what: String, names: Collection<String>) {
        if (names.isNotEmpty()) println("$what: ${names.sorted().joinToString()}")
    }

    private companion object {
        val pretty = Json { prettyPrint = true }
    }
}
