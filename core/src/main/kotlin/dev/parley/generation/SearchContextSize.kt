package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How much context window space a web search uses. */
@Serializable(with = SearchContextSizeSerializer::class)
public class SearchContextSize private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Least context: fast and cheap. */
        @JvmField public val LOW: SearchContextSize = SearchContextSize("low")

        /** Medium context, the default. */
        @JvmField public val MEDIUM: SearchContextSize = SearchContextSize("medium")

        /** Most context. */
        @JvmField public val HIGH: SearchContextSize = SearchContextSize("high")

        /** The [SearchContextSize] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SearchContextSize = SearchContextSize(value).known()
    }
}

internal object SearchContextSizeSerializer : OpenEnumSerializer<SearchContextSize>(
    "SearchContextSize",
    SearchContextSize::of,
)
