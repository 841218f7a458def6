package dev.parley.bridge.call

import dev.parley.bridge.json.jsonOf
import kotlinx.serialization.json.JsonElement

/**
 * An answer of failure, in the service's words.
 *
 * @property headers What else the head says, by names in lower case.
 */
internal class Refusal(
    val status: Int,
    val body: JsonElement,
    private val headers: Map<String, String> = emptyMap(),
    cause: Throwable? = null,
) : Exception("the answer is one of status $status", cause), Given {
    override suspend fun <T> give(read: suspend (BridgeAnswer) -> T): T =
        read(BridgeAnswer.whole(status, body, headers))

    companion object {
        fun badRequest(message: String, param: String? = null, code: String? = null): Refusal =
            Refusal(400, error(message, "invalid_request_error", param, code))

        fun missing(param: String): Refusal =
            badRequest("Missing required parameter: '$param'.", param, "missing_required_parameter")

        fun invalid(param: String, value: String): Refusal =
            badRequest("Invalid value: '$value'.", param, "invalid_value")

        /** What the service had, and has no more or under other names, cannot be carried: [message] says what. */
        fun notCarried(message: String, param: String): Refusal =
            badRequest("$message The assistants bridge cannot carry it.", param, "not_carried")

        /** There is no [kind] of that [id]. */
        fun notFound(kind: String, id: String): Refusal = notFound("No $kind found with id '$id'.")

        fun notFound(message: String): Refusal = Refusal(404, error(message, "invalid_request_error", null, null))

        /** Something of the bridge's own failed: [message] says what. */
        fun failed(message: String, cause: Throwable? = null, status: Int = 500): Refusal =
            Refusal(status, error(message, "server_error", null, null), cause = cause)

        private fun error(message: String, type: String, param: String?, code: String?) =
            jsonOf("error" to jsonOf("message" to message, "type" to type, "param" to param, "code" to code))
    }
}
