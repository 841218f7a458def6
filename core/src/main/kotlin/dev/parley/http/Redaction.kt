package dev.parley.http

/** Which headers carry secrets, and how headers are shown without them. */
internal object Redaction {
    private val SECRET = setOf(
        "authorization",
        "proxy-authorization",
        "api-key",
        "x-api-key",
        "cookie",
        "set-cookie",
        "x-amz-security-token",
    )

    fun headers(headers: Map<String, List<String>>): String =
        headers.entries.joinToString(prefix = "{", postfix = "}") { (name, values) -> "$name=${shown(name, values)}" }

    private fun shown(name: String, values: List<String>): String =
        if (name.lowercase() in SECRET) "(secret)" else values.joinToString()
}
