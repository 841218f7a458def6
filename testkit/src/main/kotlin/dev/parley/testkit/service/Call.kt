package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.wire.Content
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/** A request on its way to an area: with the whole body, and what the path's names stand for. */
internal class Call(
    val request: RecordedRequest,
    val content: Content,
    private val names: Map<String, String>,
) {
    /** The value of the path's name [name]. */
    fun path(name: String): String = names.getValue(name)

    /** The body, refused as the service refuses it when it is no JSON object. */
    fun json(): JsonObject {
        requireType("application/json")
        if (content.size > LARGEST_JSON) throw tooLarge()
        return parsed() as? JsonObject ?: throw unreadable()
    }

    private fun parsed() = try {
        Json.parseToJsonElement(content.text())
    } catch (malformed: SerializationException) {
        throw unreadable().apply { addSuppressed(malformed) }
    }

    private fun unreadable() = Refusal(
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP " +
            "library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)",
    )

    /** The body as a form, refused when it is none. */
    fun form(): FormData {
        requireType("multipart/form-data")
        val boundary = request.header("content-type").orEmpty().substringAfter("boundary=", "").trim('"')
        return FormData.read(content, boundary)
    }

    /** Whether the body is a form rather than JSON, for the calls that take both. */
    val isForm: Boolean get() = type == "multipart/form-data"

    private val type get() = request.header("content-type").orEmpty().substringBefore(';').trim().lowercase()

    private fun requireType(wanted: String) {
        if (type != wanted) throw unsupported(type, wanted)
    }

    private fun tooLarge() = Refusal("Maximum content size limit ($LARGEST_JSON) exceeded.", status = 413)

    private fun unsupported(type: String, wanted: String) = Refusal(
        "Unsupported content type: '$type'. This API method only accepts '$wanted' requests.",
        code = "unsupported_content_type",
    )

    private companion object {
        const val LARGEST_JSON = 16 * 1024 * 1024
    }
}
