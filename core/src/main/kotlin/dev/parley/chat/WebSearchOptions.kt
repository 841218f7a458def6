package dev.parley.chat

import dev.parley.generation.SearchContextSize
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Options of the web search tool.
 *
 * @property userLocation the approximate location of the user. The search is not localized when `null`.
 * @property searchContextSize how much context window space the search uses. Default when `null`: medium.
 */
@Serializable
@JvmRecord
public data class WebSearchOptions(
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
)

/**
 * The location of the user.
 *
 * @property approximate the approximate location.
 * @property type the type of location, always `approximate`.
 */
@Serializable
@JvmRecord
public data class UserLocation(val approximate: ApproximateLocation, val type: String) {
    /** An [approximate] location. */
    public constructor(approximate: ApproximateLocation) : this(approximate, "approximate")
}

/**
 * An approximate location. What is `null` is not taken into account.
 *
 * @property country the two-letter ISO 3166-1 code of the country, such as `DE`.
 * @property region the region, such as `Bavaria`.
 * @property city the city, such as `Munich`.
 * @property timezone the IANA time zone, such as `Europe/Berlin`.
 */
@Serializable
@JvmRecord
public data class ApproximateLocation(
    val country: String? = null,
    val region: String? = null,
    val city: String? = null,
    val timezone: String? = null,
)
