package dev.parley.chat

import dev.parley.generation.SearchContextSize
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How a model that searches the web does so.
 *
 * @property userLocation where the user is, roughly. When absent results are not bound to a place.
 * @property searchContextSize how much of what is found is used. Medium when absent.
 */
@Serializable
@JvmRecord
public data class WebSearchOptions(
    @SerialName("user_location") val userLocation: UserLocation? = null,
    @SerialName("search_context_size") val searchContextSize: SearchContextSize? = null,
)

/**
 * Where a user is.
 *
 * @property approximate the rough place.
 * @property type always `approximate`.
 */
@Serializable
@JvmRecord
public data class UserLocation(val approximate: ApproximateLocation, val type: String) {
    /** The rough place [approximate]. */
    public constructor(approximate: ApproximateLocation) : this(approximate, "approximate")
}

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
public data class ApproximateLocation(
    val country: String? = null,
    val region: String? = null,
    val city: String? = null,
    val timezone: String? = null,
)
