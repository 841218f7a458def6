package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/**
 * When a file is deleted by itself.
 *
 * @property seconds how long after [anchor], 3,600 (an hour) to 2,592,000 (30 days).
 * @property anchor what the time counts from.
 * @throws IllegalArgumentException when [seconds] is out of range.
 */
@Serializable
@JvmRecord
public data class FileExpiry(val anchor: ExpiryAnchor, val seconds: Long) {
    init {
        require(seconds in 3_600..2_592_000) { "seconds must be in 3600..2592000, but is $seconds" }
    }

    public companion object {
        /** [seconds] after the file was made. */
        @JvmStatic
        public fun afterCreation(seconds: Long): FileExpiry = FileExpiry(ExpiryAnchor.CREATED_AT, seconds)
    }
}

/** What the time until the end of a file counts from. */
@Serializable(with = ExpiryAnchorSerializer::class)
public class ExpiryAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The making of the file. */
        @JvmField public val CREATED_AT: ExpiryAnchor = ExpiryAnchor("created_at")

        /** The anchor called [value] on the wire. */
        @JvmStatic public fun of(value: String): ExpiryAnchor = ExpiryAnchor(value)
    }
}

internal object ExpiryAnchorSerializer : OpenEnumSerializer<ExpiryAnchor>("ExpiryAnchor", ExpiryAnchor::of)
