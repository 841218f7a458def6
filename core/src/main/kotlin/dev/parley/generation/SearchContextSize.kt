package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How much of what a web search finds is given to the model. */
@Serializable(with = SearchContextSizeSerializer::class)
public class SearchContextSize private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Little. */
        @JvmField public val LOW: SearchContextSize = SearchContextSize("low")

        /** The usual measure. */
        @JvmField public val MEDIUM: SearchContextSize = SearchContextSize("medium")

        /** Much. */
        @JvmField public val HIGH: SearchContextSize = SearchContextSize("high")

        /** The SearchContextSize called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): SearchContextSize = SearchContextSize(value)
    }
}

internal object SearchContextSizeSerializer : OpenEnumSerializer<SearchContextSize>(
    "SearchContextSize",
    SearchContextSize::of,
)
