package dev.parley

import java.time.Duration

/**
 * One of the two rate limits of an API key, of requests or of tokens, from the `x-ratelimit-…` headers of a response.
 * See the [guide](https://platform.openai.com/docs/guides/rate-limits).
 *
 * @property limit The requests or tokens permitted in the window; `null` when the service did not send it.
 * @property remaining The requests or tokens left in it; `null` when the service did not send it.
 * @property reset The time until the limit is back at its initial state; `null` when the service did not send it.
 */
@JvmRecord
public data class RateLimit(val limit: Long?, val remaining: Long?, val reset: Duration?) {
    internal companion object {
        /** The limit counted in [unit] (`requests` or `tokens`); `null` when the response has none. */
        fun of(headers: ResponseHeaders, unit: String): RateLimit? {
            val limit = headers["x-ratelimit-limit-$unit"]?.toLongOrNull()
            val remaining = headers["x-ratelimit-remaining-$unit"]?.toLongOrNull()
            val reset = headers["x-ratelimit-reset-$unit"]?.let(::resetOf)
            return if (limit == null && remaining == null && reset == null) null else RateLimit(limit, remaining, reset)
        }

        private val PART = Regex("""(\d+(?:\.\d+)?)(ms|s|m|h|d)""")
        private val MILLIS = mapOf("ms" to 1.0, "s" to 1e3, "m" to 60e3, "h" to 3600e3, "d" to 86400e3)

        /** Reads the service's form, such as `6m0s` or `120ms`. */
        private fun resetOf(text: String): Duration? {
            val parts = PART.findAll(text).toList()
            if (parts.isEmpty() || parts.sumOf { it.value.length } != text.length) return null
            return Duration.ofMillis(parts.sumOf(::millisIn).toLong())
        }

        private fun millisIn(part: MatchResult): Double {
            val (number, unit) = part.destructured
            return number.toDouble() * MILLIS.getValue(unit)
        }
    }
}
