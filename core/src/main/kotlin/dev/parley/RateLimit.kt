package dev.parley

import java.time.Duration

/**
 * One of the two budgets of a key, as the `x-ratelimit-…` headers of an answer tell it. See the API reference, "Rate limits".
 *
 * @property limit how many requests or tokens the window allows; `null` when not said.
 * @property remaining how many are left; `null` when not said.
 * @property reset how long until the budget is full again; `null` when not said.
 */
@JvmRecord
public data class RateLimit(val limit: Long?, val remaining: Long?, val reset: Duration?) {
    internal companion object {
        /** The budget counted in [unit] (`requests` or `tokens`); `null` when the answer says nothing of it. */
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
            return Duration.ofMillis(
                parts.sumOf {
                    it.groupValues[1].toDouble() * MILLIS.getValue(it.groupValues[2])
                }.toLong(),
            )
        }
    }
}
