package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/** A request on its way to an area: with the whole body, and what the path's names stand for. */
internal class Call(
    val request: RecordedRequest,
    private val content: ByteArray,
    private val names: Map<String, String>,
) {
    /** The value of the path's name [name]. */
    fun path(name: String): String = names.getValue(name)

    /** The body, refused as the service refuses it when it is no JSON object. */
    fun json(): JsonObject {
        requireJsonType()
        return parsed() as? JsonObject ?: throw unreadable()
    }

    private fun parsed() = try {
        Json.parseToJsonElement(content.decodeToString())
    } catch (malformed: SerializationException) {
        throw unreadable().apply { addSuppressed(malformed) }
    }

    private fun unreadable() = Refusal(
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP " +
            "library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)",
    )

    private fun requireJsonType() {
        val type = request.header("content-type").orEmpty().substringBefore(';').trim()
        if (!type.equals("application/json", ignoreCase = true)) throw unsupported(type)
    }

    private fun unsupported(type: String) = Refusal(
        "Unsupported content type: '$type'. This API method only accepts 'application/json' requests.",
        code = "unsupported_content_type",
    )
}
