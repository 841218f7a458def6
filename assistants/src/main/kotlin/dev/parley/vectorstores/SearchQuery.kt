package dev.parley.vectorstores

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer

/** What is looked for: one question or several. */
@Serializable(with = SearchQuerySerializer::class)
public sealed interface SearchQuery {
    /**
     * One question.
     *
     * @property text the question.
     */
    @JvmRecord
    public data class Text(val text: String) : SearchQuery

    /**
     * Several questions.
     *
     * @property texts at least one.
     * @throws IllegalArgumentException when there are no [texts].
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : SearchQuery {
        init {
            require(texts.isNotEmpty()) { "texts must not be empty" }
        }
    }

    public companion object {
        /** One question. */
        @JvmStatic
        public fun of(text: String): SearchQuery = Text(text)

        /** Several questions. Throws [IllegalArgumentException] when there are none. */
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
