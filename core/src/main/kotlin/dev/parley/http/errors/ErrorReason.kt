package dev.parley.http.errors

import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.intOrNull

/** Why a call failed, in whatever form a server says it. */
internal class ErrorReason(
    val message: String?,
    val type: String? = null,
    val code: String? = null,
    val param: String? = null,
) {
    companion object {
        private val JSON = JsonBytes(OpenAIJson)
        private val ERRORS = listOf("error", "errors")
        private val WRAPPERS = listOf("error", "errors", "detail", "message")
        private val MESSAGES = listOf("message", "detail", "error_description", "msg", "title", "reason")
        private val TITLE = Regex("<title[^>]*>([^<]{1,200})", RegexOption.IGNORE_CASE)
        private val MARKUP = setOf('<', '{', '[')
        private const val LONGEST_LINE = 200
        private val STATUSES = 400..599

        /** The reason in the [body] of a reply whose status is one of failure; `null` when it holds none. */
        fun of(body: String): ErrorReason? {
            val json = parse(body)
            if (json != null) return of(json)
            val title = TITLE.find(body)?.let { it.groupValues[1].trim() }
            return (title ?: line(body))?.let(::ErrorReason)
        }

        /** The reason in a [payload] that came under a status of success; `null` when it is no error. */
        fun within(payload: String): ErrorReason? {
            val json = parse(payload)?.let(::unwrapped) as? JsonObject ?: return null
            val declared = json.text("object") == "error" || json.text("type") == "error"
            return if (declared || ERRORS.any { json.holds(it) }) of(json) else null
        }

        /** The status that a [payload] names beside its error, as the events of a WebSocket do; `null` when it does not. */
        fun statusIn(payload: String): Int? =
            ((parse(payload) as? JsonObject)?.get("status") as? JsonPrimitive)?.intOrNull?.takeIf { it in STATUSES }

        private fun of(json: JsonElement): ErrorReason? = when (val element = unwrapped(json)) {
            is JsonObject -> ofObject(element)
            is JsonPrimitive -> element.contentOrNull?.ifBlank { null }?.let(::ErrorReason)
            else -> null
        }

        private fun ofObject(json: JsonObject): ErrorReason? {
            val inner = WRAPPERS.firstNotNullOfOrNull { name -> json[name]?.let(::of) }
            val message = inner?.message ?: MESSAGES.firstNotNullOfOrNull { json.text(it) }
            val code = inner?.code ?: json.text("code")
            if (message == null && code == null) return null
            return ErrorReason(
                message = message,
                type = inner?.type ?: json.text("type")?.takeUnless { it == "error" },
                code = code,
                param = inner?.param ?: json.text("param"),
            )
        }

        /** What stands in an array of one error, or its first. */
        private fun unwrapped(json: JsonElement): JsonElement =
            if (json is JsonArray) json.firstOrNull() ?: json else json

        private fun JsonObject.text(name: String): String? = (get(name) as? JsonPrimitive)?.contentOrNull?.ifBlank {
            null
        }

        private fun JsonObject.holds(name: String): Boolean = get(name).let {
            it != null && it !is JsonNull && it != JsonPrimitive(false) && (it as? JsonArray)?.isEmpty() != true
        }

        private fun line(body: String): String? =
            body.trim().takeIf { it.isNotEmpty() && it.length <= LONGEST_LINE && '\n' !in it && it[0] !in MARKUP }

        private fun parse(body: String): JsonElement? = try {
            val text = body.trimStart('\uFEFF', ' ', '\t', '\r', '\n')
            if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
                JSON.decode(JsonElement.serializer(), text)
            } else {
                null
            }
        } catch (_: SerializationException) {
            null
        }
    }
}
