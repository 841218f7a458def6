package dev.parley

import dev.parley.http.secrets.Redaction
import java.util.Collections

/** The headers of a response; their names are found in any case. `toString` hides the values that may be secret. */
public class ResponseHeaders internal constructor(private val entries: Map<String, List<String>>) {
    /** The header names, in lower case. */
    @get:JvmName("names")
    public val names: Set<String> get() = Collections.unmodifiableSet(entries.keys)

    /** The request id, from `x-request-id`; `null` when the service did not send it. */
    @get:JvmName("requestId")
    public val requestId: String? get() = get("x-request-id")

    /** The first value of the header [name]; `null` when there is none. */
    public operator fun get(name: String): String? = entries[name.lowercase()]?.firstOrNull()

    /** All values of the header [name]; empty when there is none. */
    public fun all(name: String): List<String> = Collections.unmodifiableList(entries[name.lowercase()].orEmpty())

    override fun toString(): String = Redaction.headers(entries)
}
