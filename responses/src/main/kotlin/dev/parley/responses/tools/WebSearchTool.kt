@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.tools

import dev.parley.generation.SearchContextSize
import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Searches the web.
 *
 * @property externalWebAccess Whether live pages are fetched; `false` uses cached content only. Default when `null`:
 * `true`.
 * @property filters Which pages may be used. Default when `null`: any.
 * @property userLocation Where the user is, approximately. Default when `null`: no location.
 * @property searchContextSize How much of the search results goes into the context window. Default when `null`: medium.
 * @property type The tool's type: `web_search`, or a dated version of it, such as `web_search_2025_08_26`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchTool(
    @SerialName("external_web_access") val externalWebAccess: Boolean? = null,
    val filters: WebSearchFilters? = null,
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
    @EncodeDefault val type: String = "web_search",
    val extra: Extra = Extra.NONE,
) : ResponseTool

/**
 * Which pages a web search may use.
 *
 * @property allowedDomains The allowed domains; their subdomains are allowed too. Default when `null`: all.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchFilters(
    @SerialName("allowed_domains") val allowedDomains: List<String>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Searches the web: the older preview of [WebSearchTool].
 *
 * @property userLocation Where the user is, approximately. Default when `null`: no location.
 * @property searchContextSize How much of the search results goes into the context window. Default when `null`: medium.
 * @property searchContentTypes What kinds of content to search for. Default when `null`: text.
 * @property type The tool's type: `web_search_preview`, or a dated version of it, such as
 * `web_search_preview_2025_03_11`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchPreviewTool(
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
    @SerialName("search_content_types") val searchContentTypes: List<SearchContentType>? = null,
    @EncodeDefault val type: String = "web_search_preview",
    val extra: Extra = Extra.NONE,
) : ResponseTool
