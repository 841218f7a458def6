package dev.parley

/**
 * The service's own account of an error.
 *
 * @property status the HTTP status.
 * @property message what went wrong, in the service's words, or in ours when the answer held no error object.
 * @property type the kind of error; `null` when not said.
 * @property code the error code; `null` when not said.
 * @property param the request member at fault; `null` when not said.
 * @property headers the headers of the answer.
 * @property body the answer as text.
 */
public class ApiError internal constructor(
    public val status: Int,
    public val message: String,
    public val type: String?,
    public val code: String?,
    public val param: String?,
    public val headers: ResponseHeaders,
    public val body: String,
) {
    internal fun summary(): String =
        listOfNotNull("$status", code ?: type, param?.let { "param $it" }, headers.requestId?.let { "request id $it" })
            .joinToString(prefix = "$message (", postfix = ")")

    override fun toString(): String = summary()
}
