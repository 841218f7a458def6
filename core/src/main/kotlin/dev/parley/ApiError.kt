package dev.parley

/**
 * The service's own account of an error.
 *
 * @property call the method and path of the call, such as `POST /chat/completions`.
 * @property status the HTTP status.
 * @property message what went wrong, in the service's words, or in ours when the answer held no error object.
 * @property type the kind of error; `null` when not said.
 * @property code the error code; `null` when not said.
 * @property param the request member at fault; `null` when not said.
 * @property headers the headers of the answer.
 * @property body the answer as text.
 */
internal class ApiError(
    val call: String,
    val status: Int,
    val message: String,
    val type: String?,
    val code: String?,
    val param: String?,
    val headers: ResponseHeaders,
    val body: String,
) {
    fun summary(): String =
        listOfNotNull(
            "$status",
            code ?: type,
            param?.let { "param $it" },
            call,
            headers.requestId?.let { "request id $it" },
        )
            .joinToString(prefix = "$message (", postfix = ")")
}
