@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A step of a web search. */
@Serializable(with = WebSearchActionSerializer::class)
public sealed interface WebSearchAction {
    /**
     * A search with queries.
     *
     * @property queries The queries; `null` when the service did not send them.
     * @property sources The sources; `null` unless [Include.WEB_SEARCH_CALL_ACTION_SOURCES] asks for them.
     * @property query The query. Deprecated in favour of [queries].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Search(
        val queries: List<String>? = null,
        val sources: List<WebSearchSource>? = null,
        val query: String? = null,
        val extra: Extra = Extra.NONE,
    ) : WebSearchAction

    /**
     * Opens a page.
     *
     * @property url The URL of the page; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OpenPage(val url: String? = null, val extra: Extra = Extra.NONE) : WebSearchAction

    /**
     * Searches within a page.
     *
     * @property url The URL of the page.
     * @property pattern The text to search for.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FindInPage(
        @EncodeDefault val url: String = "",
        @EncodeDefault val pattern: String = "",
        val extra: Extra = Extra.NONE,
    ) : WebSearchAction

    /**
     * A kind of action that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : WebSearchAction
}

internal object WebSearchActionSerializer : UnionSerializer<WebSearchAction>(
    "WebSearchAction",
    "type",
    WebSearchAction::Unknown,
    { (it as? WebSearchAction.Unknown)?.json },
    variant<WebSearchAction.Search>("search"),
    variant<WebSearchAction.OpenPage>("open_page"),
    variant<WebSearchAction.FindInPage>("find_in_page"),
)

/** A source of a web search. */
@Serializable(with = WebSearchSourceSerializer::class)
public sealed interface WebSearchSource {
    /**
     * A web page.
     *
     * @property url The URL of the page.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Url(@EncodeDefault val url: String = "", val extra: Extra = Extra.NONE) : WebSearchSource

    /**
     * A kind of source that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : WebSearchSource
}

internal object WebSearchSourceSerializer : UnionSerializer<WebSearchSource>(
    "WebSearchSource",
    "type",
    WebSearchSource::Unknown,
    { (it as? WebSearchSource.Unknown)?.json },
    variant<WebSearchSource.Url>("url"),
)
