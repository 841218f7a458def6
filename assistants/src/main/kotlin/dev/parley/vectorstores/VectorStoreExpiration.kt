package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/**
 * When a store expires.
 *
 * @property anchor what the days are counted from.
 * @property days how many days after that, 1 to 365.
 */
@Serializable
@JvmRecord
public data class VectorStoreExpiration(val anchor: ExpirationAnchor, val days: Int) {
    public companion object {
        /**
         * When nobody has used the store for so many [days].
         *
         * @throws IllegalArgumentException when [days] are not 1 to 365.
         */
        @JvmStatic
        public fun unusedFor(days: Int): VectorStoreExpiration =
            VectorStoreExpiration(ExpirationAnchor.LAST_ACTIVE_AT, days).also(::requireExpiration)
    }
}

/** Rejects days that the service would not take. Those it answers with are not looked at: its limits may have moved. */
internal fun requireExpiration(expiration: VectorStoreExpiration?) {
    require(expiration == null || expiration.days in 1..365) { "days must be in 1..365, but are ${expiration?.days}" }
}

/** What the days until a store expires are counted from. */
@Serializable(with = ExpirationAnchorSerializer::class)
public class ExpirationAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The last time the store was used. */
        @JvmField public val LAST_ACTIVE_AT: ExpirationAnchor = ExpirationAnchor("last_active_at")

        /** The moment called [value] on the wire. */
        @JvmStatic public fun of(value: String): ExpirationAnchor = ExpirationAnchor(value)
    }
}

internal object ExpirationAnchorSerializer :
    OpenEnumSerializer<ExpirationAnchor>("ExpirationAnchor", ExpirationAnchor::of)
