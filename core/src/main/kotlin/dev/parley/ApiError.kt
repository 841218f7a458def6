package dev.parley

/**
 * What the service reported about an error.
 *
 * @property call The method and path of the call, such as `POST /chat/completions`.
 * @property status The HTTP status.
 * @property message The error message; ours when the response held no error object.
 * @property type The error type; `null` when the service did not send it.
 * @property code The error code; `null` when the service did not send it.
 * @property param The request parameter at fault; `null` when the service did not send it.
 * @property headers The headers of the response.
 * @property body The body of the response as text.
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
    fun summary(): String = listOfNotNull(
        "$status",
        code ?: type,
        param?.let { "param $it" },
        call,
        headers.requestId?.let { "request id $it" },
    )
        .joinToString(prefix = "$message (", postfix = ")")
}
