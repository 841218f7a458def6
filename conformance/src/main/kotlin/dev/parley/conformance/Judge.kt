package dev.parley.conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** The description's judge: a server that knows what the API describes, checks requests, and makes up values and answers. */
internal class Judge(val url: String) {
    private val http = HttpClient.newHttpClient()

    /** The ids of the description's operations, by [Operation.key]. */
    val operations: Map<String, String> by lazy {
        get("operations").jsonArray.map { it.jsonObject }.filter { '?' !in it.text("path") }
            .associate { Operation.key(it.text("method"), it.text("path")) to it.text("id") }
    }

    /** A valid value; `null` where the description has none to make. */
    fun sample(place: Place, variant: String, seed: Int): JsonElement? =
        get("sample?${place.query}&variant=$variant&seed=$seed")
            .takeUnless { it is JsonObject && it.keys.firstOrNull() == "error" }?.let(::rounded)

    /** The places in [value] that the description does not know, as `/data/0/name`. */
    fun unknown(place: Place, value: JsonElement): List<String> =
        verdict(place, value)?.get("unknown")?.jsonArray.orEmpty().map { it.jsonObject.text("path") }

    /** What of [value] is not as described at [place], or not described. */
    fun issues(place: Place, value: JsonElement): List<String> {
        val verdict = verdict(place, value) ?: return emptyList()
        val wrong = verdict["issues"]?.jsonArray.orEmpty().map { it.jsonObject }
            .map { "${it.text("path").general()} ${it.text("message").replace(GOT, "")}" }
        val unknown = verdict["unknown"]?.jsonArray.orEmpty().map {
            "${it.jsonObject.text("path").general()} is not described"
        }
        return wrong + unknown
    }

    /** Whether [value] is as described at [place]. */
    fun accepts(place: Place, value: JsonElement): Boolean = verdict(place, value)?.text("valid") == "true"

    private fun verdict(place: Place, value: JsonElement) =
        post("validate?${place.query}", value.toString()) as? JsonObject

    /** [json] with the largest integers as they are described: the judge's numbers have 53 bits, and come out larger. */
    private fun rounded(json: JsonElement): JsonElement = when (json) {
        is JsonObject -> JsonObject(json.mapValues { rounded(it.value) })
        is JsonArray -> JsonArray(json.map(::rounded))
        is JsonPrimitive -> if (!json.isString && json.content == ROUNDED) JsonPrimitive(Long.MAX_VALUE) else json
    }

    /** The body of a late request, as the judge understood it. */
    fun request(seq: String): JsonElement? =
        get("requests?last=$LATE").jsonArray.map { it.jsonObject }.firstOrNull { it.text("seq") == seq }?.get("body")
            ?.let(::rounded)

    fun reset() {
        post("reset", "")
    }

    fun report(): JsonObject = get("report").jsonObject

    private fun get(path: String): JsonElement = send(HttpRequest.newBuilder(control(path)).build())

    private fun post(path: String, body: String): JsonElement =
        send(HttpRequest.newBuilder(control(path)).POST(HttpRequest.BodyPublishers.ofString(body)).build())

    private fun control(path: String) = URI.create("$url/__judge/$path")

    private fun send(request: HttpRequest): JsonElement =
        Json.parseToJsonElement(http.send(request, BodyHandlers.ofString()).body())

    private companion object {
        /** How many requests may have come since: some for each worker. */
        const val LATE = 12

        /** The value that is wrong, in what is said of it. */
        val GOT = Regex("[,;] got .*")

        /** What becomes of the largest integer of 64 bits. */
        const val ROUNDED = "9223372036854776000"
    }
}

/** A place in the description that has a schema. */
internal class Place private constructor(val query: String) {
    companion object {
        fun request(operation: String, contentType: String) =
            Place("operation=$operation&part=request&type=${encode(contentType)}")

        fun answer(operation: String) = Place("operation=$operation&part=response")

        /** The answer of one [format], as its `response_format` calls it. */
        fun answer(operation: String, format: String): Place {
            val form = format.removeSuffix("json").removeSuffix("_").replaceFirstChar(Char::uppercase)
            return Place("schema=${operation.replaceFirstChar(Char::uppercase)}Response${form}Json")
        }

        fun event(operation: String) = STREAMS[operation]?.let { Place("schema=$it") }
            ?: Place("operation=$operation&part=response&type=${encode("text/event-stream")}")

        private fun encode(text: String) = URLEncoder.encode(text, Charsets.UTF_8)

        /** Streams that the description does not list as such. */
        private val STREAMS = mapOf(
            "createCompletion" to "CreateCompletionResponse",
            "getResponse" to "ResponseStreamEvent",
            "createRun" to "AssistantStreamEvent",
            "createThreadAndRun" to "AssistantStreamEvent",
            "submitToolOuputsToRun" to "AssistantStreamEvent",
        )
    }
}

internal fun JsonObject.text(name: String): String =
    this[name]?.takeUnless { it is JsonNull }?.let { (it as? JsonPrimitive)?.contentOrNull ?: it.toString() }.orEmpty()
