package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** A kind of content that a web search returns. */
@Serializable(with = SearchContentTypeSerializer::class)
public class SearchContentType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text. */
        @JvmField public val TEXT: SearchContentType = SearchContentType("text")

        /** Images. */
        @JvmField public val IMAGE: SearchContentType = SearchContentType("image")

        /** The [SearchContentType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SearchContentType = SearchContentType(value).known()
    }
}

internal object SearchContentTypeSerializer : OpenEnumSerializer<SearchContentType>(
    "SearchContentType",
    SearchContentType::of,
)
