package dev.parley.vectorstores

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer

/** The query of a search: one string or several. */
@Serializable(with = SearchQuerySerializer::class)
public sealed interface SearchQuery {
    /**
     * One query string.
     *
     * @property text The query.
     */
    @JvmRecord
    public data class Text(val text: String) : SearchQuery

    /**
     * Several query strings.
     *
     * @property texts The queries.
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : SearchQuery

    public companion object {
        /** One query string. */
        @JvmStatic
        public fun of(text: String): SearchQuery = Text(text)

        /** Several query strings. */
        @JvmStatic
        public fun of(texts: List<String>): SearchQuery = Texts(texts)
    }
}

internal object SearchQuerySerializer : TextOrSerializer<SearchQuery, List<String>>(
    name = "SearchQuery",
    fromText = SearchQuery::Text,
    text = { (it as? SearchQuery.Text)?.text },
    other = ListSerializer(String.serializer()),
    fromOther = SearchQuery::Texts,
    toOther = { (it as SearchQuery.Texts).texts },
)
