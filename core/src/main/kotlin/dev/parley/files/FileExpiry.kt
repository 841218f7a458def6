package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.Duration as KotlinDuration

/**
 * The expiration policy of a file: when the service deletes it.
 *
 * @property anchor The time that the policy counts from.
 * @property seconds The time after [anchor], in seconds: 3,600 (1 hour) to 2,592,000 (30 days).
 * @throws IllegalArgumentException when [seconds] is negative.
 */
@Serializable
@JvmRecord
public data class FileExpiry(val anchor: ExpiryAnchor, val seconds: Long) {
    init {
        require(seconds >= 0) { "seconds must not be negative, but is $seconds" }
    }

    public companion object {
        /** Expires [time] after the file was created, in whole seconds: 1 hour to 30 days. */
        @JvmStatic
        public fun afterCreation(time: Duration): FileExpiry = FileExpiry(ExpiryAnchor.CREATED_AT, time.seconds)

        /** Expires [time] after the file was created, in whole seconds: 1 hour to 30 days. */
        @JvmSynthetic
        public fun afterCreation(time: KotlinDuration): FileExpiry =
            FileExpiry(ExpiryAnchor.CREATED_AT, time.inWholeSeconds)
    }
}

/** The time that an expiration policy counts from. */
@Serializable(with = ExpiryAnchorSerializer::class)
public class ExpiryAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The time when the file was created. */
        @JvmField public val CREATED_AT: ExpiryAnchor = ExpiryAnchor("created_at")

        /** The [ExpiryAnchor] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ExpiryAnchor = ExpiryAnchor(value).known()
    }
}

internal object ExpiryAnchorSerializer : OpenEnumSerializer<ExpiryAnchor>("ExpiryAnchor", ExpiryAnchor::of)
