package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a web search did. */
@Serializable(with = WebSearchActionSerializer::class)
public sealed interface WebSearchAction {
    /**
     * It searched.
     *
     * @property queries what for; `null` when not said.
     * @property sources where it looked; `null` unless asked for by [Include.WEB_SEARCH_CALL_ACTION_SOURCES].
     * @property query what for; deprecated in favour of [queries].
     */
    @Serializable
    @JvmRecord
    public data class Search(
        val queries: List<String>? = null,
        val sources: List<WebSearchSource>? = null,
        val query: String? = null,
    ) : WebSearchAction

    /**
     * It opened a page.
     *
     * @property url the page; `null` when not said.
     */
    @Serializable
    @JvmRecord
    public data class OpenPage(val url: String? = null) : WebSearchAction

    /**
     * It searched within a page.
     *
     * @property url the page.
     * @property pattern what for.
     */
    @Serializable
    @JvmRecord
    public data class FindInPage(val url: String, val pattern: String) : WebSearchAction

    /**
     * An action newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : WebSearchAction
}

internal object WebSearchActionSerializer : UnionSerializer<WebSearchAction>(
    name = "WebSearchAction",
    discriminator = "type",
    variants = listOf(
        Variant("search", WebSearchAction.Search::class, WebSearchAction.Search.serializer()),
        Variant("open_page", WebSearchAction.OpenPage::class, WebSearchAction.OpenPage.serializer()),
        Variant("find_in_page", WebSearchAction.FindInPage::class, WebSearchAction.FindInPage.serializer()),
    ),
    unknown = WebSearchAction::Unknown,
    json = { (it as? WebSearchAction.Unknown)?.json },
)

/** Where a web search looked. */
@Serializable(with = WebSearchSourceSerializer::class)
public sealed interface WebSearchSource {
    /**
     * A page.
     *
     * @property url the page.
     */
    @Serializable
    @JvmRecord
    public data class Url(val url: String) : WebSearchSource

    /**
     * A source newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : WebSearchSource
}

internal object WebSearchSourceSerializer : UnionSerializer<WebSearchSource>(
    name = "WebSearchSource",
    discriminator = "type",
    variants = listOf(
        Variant("url", WebSearchSource.Url::class, WebSearchSource.Url.serializer()),
    ),
    unknown = WebSearchSource::Unknown,
    json = { (it as? WebSearchSource.Unknown)?.json },
)
