package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a web search brings. */
@Serializable(with = SearchContentTypeSerializer::class)
public class SearchContentType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text. */
        @JvmField public val TEXT: SearchContentType = SearchContentType("text")

        /** Images. */
        @JvmField public val IMAGE: SearchContentType = SearchContentType("image")

        /** The SearchContentType called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): SearchContentType = SearchContentType(value)
    }
}

internal object SearchContentTypeSerializer : OpenEnumSerializer<SearchContentType>(
    "SearchContentType",
    SearchContentType::of,
)
