package dev.parley.responses.tools

import dev.parley.generation.SearchContextSize
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Searches the web.
 *
 * @property externalWebAccess whether pages are fetched; if not, only what is cached is used. Yes when absent.
 * @property filters which pages are used. Any when absent.
 * @property userLocation where the user is, roughly. When absent results are not bound to a place.
 * @property searchContextSize how much of what is found is used. Medium when absent.
 * @property version the tool's dated name, such as `web_search_2025_08_26`. The plain one when absent.
 */
@Serializable
@JvmRecord
public data class WebSearchTool(
    @SerialName("external_web_access") val externalWebAccess: Boolean? = null,
    val filters: WebSearchFilters? = null,
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
    @SerialName(VERSION_TAG) val version: String? = null,
) : ResponseTool

/**
 * Which pages a web search uses.
 *
 * @property allowedDomains of these domains and those below them. Of any when absent.
 */
@Serializable
@JvmRecord
public data class WebSearchFilters(@SerialName("allowed_domains") val allowedDomains: List<String>? = null)

/**
 * Searches the web: the older form of [WebSearchTool].
 *
 * @property userLocation where the user is, roughly. When absent results are not bound to a place.
 * @property searchContextSize how much of what is found is used. Medium when absent.
 * @property searchContentTypes what it brings. Text when absent.
 * @property version the tool's dated name, such as `web_search_preview_2025_03_11`. The plain one when absent.
 */
@Serializable
@JvmRecord
public data class WebSearchPreviewTool(
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
    @SerialName("search_content_types") val searchContentTypes: List<SearchContentType>? = null,
    @SerialName(VERSION_TAG) val version: String? = null,
) : ResponseTool

/** Where a user is. */
@Serializable(with = UserLocationSerializer::class)
public sealed interface UserLocation {
    /**
     * A rough place. What is absent is not taken into account.
     *
     * @property country two letters of ISO 3166-1, such as `DE`.
     * @property region such as `Bavaria`.
     * @property city such as `Munich`.
     * @property timezone of IANA, such as `Europe/Berlin`.
     */
    @Serializable
    @JvmRecord
    public data class Approximate(
        val country: String? = null,
        val region: String? = null,
        val city: String? = null,
        val timezone: String? = null,
    ) : UserLocation

    /**
     * A kind of place newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : UserLocation
}

internal object UserLocationSerializer : UnionSerializer<UserLocation>(
    name = "UserLocation",
    discriminator = "type",
    variants = listOf(
        Variant("approximate", UserLocation.Approximate::class, UserLocation.Approximate.serializer()),
    ),
    unknown = UserLocation::Unknown,
    json = { (it as? UserLocation.Unknown)?.json },
    untagged = { "approximate" },
)
