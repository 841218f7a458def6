package dev.parley.realtime

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
 * When a client secret expires: from then on it opens no more sessions. Those that it has opened go on.
 *
 * @property seconds The number of seconds after the anchor, 10 to 7200.
 * @property anchor The time from which the seconds are counted.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ClientSecretExpiration(
    @EncodeDefault val seconds: Long = 600,
    @EncodeDefault val anchor: ClientSecretAnchor = ClientSecretAnchor.CREATED_AT,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Expires [time] after its creation, in whole seconds: 10 seconds to 2 hours. */
        @JvmStatic
        public fun afterCreation(time: Duration): ClientSecretExpiration = ClientSecretExpiration(time.seconds)

        /** Expires [time] after its creation, in whole seconds: 10 seconds to 2 hours. */
        @JvmSynthetic
        public fun afterCreation(time: KotlinDuration): ClientSecretExpiration =
            ClientSecretExpiration(time.inWholeSeconds)
    }
}

/** The time from which the seconds until a client secret expires are counted. */
@Serializable(with = ClientSecretAnchorSerializer::class)
public class ClientSecretAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** When the client secret was created (`created_at`). */
        @JvmField public val CREATED_AT: ClientSecretAnchor = ClientSecretAnchor("created_at")

        /** The [ClientSecretAnchor] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ClientSecretAnchor = ClientSecretAnchor(value).known()
    }
}

internal object ClientSecretAnchorSerializer :
    OpenEnumSerializer<ClientSecretAnchor>("ClientSecretAnchor", ClientSecretAnchor::of)
