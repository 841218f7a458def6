package dev.parley.containers

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.Duration as KotlinDuration

/**
 * The expiration policy of a container: when the service deletes it.
 *
 * @property anchor The time from which the minutes are counted.
 * @property minutes The number of minutes after the anchor.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ContainerExpiration(
    @EncodeDefault val anchor: ContainerAnchor = ContainerAnchor.LAST_ACTIVE_AT,
    @EncodeDefault val minutes: Long = 0,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Expires when it has not been active for [time], in whole minutes. */
        @JvmStatic
        public fun unusedFor(time: Duration): ContainerExpiration =
            ContainerExpiration(ContainerAnchor.LAST_ACTIVE_AT, time.toMinutes())

        /** Expires when it has not been active for [time], in whole minutes. */
        @JvmSynthetic
        public fun unusedFor(time: KotlinDuration): ContainerExpiration =
            ContainerExpiration(ContainerAnchor.LAST_ACTIVE_AT, time.inWholeMinutes)
    }
}

/** The time from which the minutes until a container expires are counted. */
@Serializable(with = ContainerAnchorSerializer::class)
public class ContainerAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** When the container was last active (`last_active_at`). */
        @JvmField public val LAST_ACTIVE_AT: ContainerAnchor = ContainerAnchor("last_active_at")

        /** The [ContainerAnchor] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ContainerAnchor = ContainerAnchor(value).known()
    }
}

internal object ContainerAnchorSerializer : OpenEnumSerializer<ContainerAnchor>("ContainerAnchor", ContainerAnchor::of)
