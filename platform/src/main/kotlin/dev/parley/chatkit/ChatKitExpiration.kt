package dev.parley.chatkit

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.Duration as KotlinDuration

/**
 * When a session of ChatKit expires.
 *
 * @property anchor The time from which the seconds are counted.
 * @property seconds The number of seconds after the anchor, 1 to 600.
 */
@Serializable
@JvmRecord
public data class ChatKitExpiration(val anchor: ChatKitAnchor, val seconds: Long) {
    public companion object {
        /** Expires [time] after its creation, in whole seconds: 1 second to 10 minutes. */
        @JvmStatic
        public fun afterCreation(time: Duration): ChatKitExpiration =
            ChatKitExpiration(ChatKitAnchor.CREATED_AT, time.seconds)

        /** Expires [time] after its creation, in whole seconds: 1 second to 10 minutes. */
        @JvmSynthetic
        public fun afterCreation(time: KotlinDuration): ChatKitExpiration =
            ChatKitExpiration(ChatKitAnchor.CREATED_AT, time.inWholeSeconds)
    }
}

/** The time from which the seconds until a session expires are counted. */
@Serializable(with = ChatKitAnchorSerializer::class)
public class ChatKitAnchor private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** When the session was created (`created_at`). */
        @JvmField public val CREATED_AT: ChatKitAnchor = ChatKitAnchor("created_at")

        /** The [ChatKitAnchor] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ChatKitAnchor = ChatKitAnchor(value).known()
    }
}

internal object ChatKitAnchorSerializer : OpenEnumSerializer<ChatKitAnchor>("ChatKitAnchor", ChatKitAnchor::of)
