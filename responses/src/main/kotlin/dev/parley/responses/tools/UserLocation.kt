package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** The location of a user. */
@Serializable(with = UserLocationSerializer::class)
public sealed interface UserLocation {
    /**
     * An approximate location. Each part is optional.
     *
     * @property country The two-letter ISO 3166-1 code of the country, such as `DE`.
     * @property region The region, such as `Bavaria`.
     * @property city The city, such as `Munich`.
     * @property timezone The IANA timezone, such as `Europe/Berlin`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Approximate(
        val country: String? = null,
        val region: String? = null,
        val city: String? = null,
        val timezone: String? = null,
        val extra: Extra = Extra.NONE,
    ) : UserLocation

    /**
     * A kind of location that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : UserLocation
}

internal object UserLocationSerializer : UnionSerializer<UserLocation>(
    "UserLocation",
    "type",
    UserLocation::Unknown,
    { (it as? UserLocation.Unknown)?.json },
    variant<UserLocation.Approximate>("approximate"),
    untagged = { "approximate" },
)
