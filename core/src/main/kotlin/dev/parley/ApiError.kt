package dev.parley

/**
 * What the service reported about an error.
 *
 * @property call the method and path of the call, such as `POST /chat/completions`.
 * @property status the HTTP status.
 * @property message the error message; ours when the response held no error object.
 * @property type the error type; `null` when the service did not send it.
 * @property code the error code; `null` when the service did not send it.
 * @property param the request parameter at fault; `null` when the service did not send it.
 * @property headers the headers of the response.
 * @property body the body of the response as text.
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
