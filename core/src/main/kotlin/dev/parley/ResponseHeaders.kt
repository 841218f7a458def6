package dev.parley

import dev.parley.http.Redaction

/**
 * The headers of an answer, found by name whatever the case. `toString` hides the values of those that carry secrets.
 */
public class ResponseHeaders internal constructor(private val entries: Map<String, List<String>>) {
    /** The names, in lower case. */
    @get:JvmName("names")
    public val names: Set<String> get() = entries.keys

    /** The service's id of the call, from `x-request-id`; `null` when it sent none. */
    @get:JvmName("requestId")
    public val requestId: String? get() = get("x-request-id")

    /** The first value of the header called [name]; `null` when there is none. */
    public operator fun get(name: String): String? = entries[name.lowercase()]?.firstOrNull()

    /** Every value of the header called [name]; empty when there is none. */
    public fun all(name: String): List<String> = entries[name.lowercase()].orEmpty()

    override fun toString(): String = Redaction.headers(entries)
}
