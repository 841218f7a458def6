package dev.parley.http.secrets

/** Which headers may be shown, and how the others are. */
internal object Redaction {
    private val HARMLESS = setOf(
        "accept",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "date",
        "expect",
        "location",
        "openai-beta",
        "openai-model",
        "openai-poll-after-ms",
        "openai-processing-ms",
        "openai-version",
        "retry-after",
        "retry-after-ms",
        "server",
        "transfer-encoding",
        "user-agent",
        "x-request-id",
        "x-retry-count",
        "x-should-retry",
    )
    private const val RATE_LIMITS = "x-ratelimit-"

    /** Whether the value of the header called [name] holds nothing that is worth hiding. */
    fun isHarmless(name: String): Boolean = name.lowercase().let { it in HARMLESS || it.startsWith(RATE_LIMITS) }

    fun headers(headers: Map<String, List<String>>): String =
        headers.entries.joinToString(prefix = "{", postfix = "}") { (name, values) -> "$name=${shown(name, values)}" }

    private fun shown(name: String, values: List<String>): String = when {
        !isHarmless(name) -> "(secret)"
        name.equals("location", ignoreCase = true) -> values.joinToString { it.substringBefore('?') }
        else -> values.joinToString()
    }
}
