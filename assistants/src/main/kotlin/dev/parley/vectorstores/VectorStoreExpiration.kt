package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * The expiration policy of a vector store.
 *
 * @property anchor The time from which the days are counted.
 * @property days The number of days after the anchor, 1 to 365.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class VectorStoreExpiration(
    @EncodeDefault val anchor: ExpirationAnchor = ExpirationAnchor.LAST_ACTIVE_AT,
    @EncodeDefault val days: Int = 0,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Expires when it has not been active for so many [days], 1 to 365. */
        @JvmStatic
        public fun unusedFor(days: Int): VectorStoreExpiration =
            VectorStoreExpiration(ExpirationAnchor.LAST_ACTIVE_AT, days)
    }
}

/** The time from which the days until a vector store expires are counted. */
@Serializable(with = ExpirationAnchorSerializer::class)
public class ExpirationAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** When the vector store was last active (`last_active_at`). */
        @JvmField public val LAST_ACTIVE_AT: ExpirationAnchor = ExpirationAnchor("last_active_at")

        /** The anchor with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ExpirationAnchor = ExpirationAnchor(value).known()
    }
}

internal object ExpirationAnchorSerializer :
    OpenEnumSerializer<ExpirationAnchor>("ExpirationAnchor", ExpirationAnchor::of)
