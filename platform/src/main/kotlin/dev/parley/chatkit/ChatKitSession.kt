package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A session of ChatKit. `toString` does not show its client secret.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/sessions/object).
 *
 * @property id The session's id; empty when the service did not send it.
 * @property clientSecret The secret by which a browser may chat until the session ends; empty when the service did not
 * send it.
 * @property expiresAt When the session expires; `null` when the service did not send it.
 * @property status Its status; `null` when the service did not send it.
 * @property user The identifier of your end user; empty when the service did not send it.
 * @property workflow The workflow that answers; `null` when the service did not send it.
 * @property rateLimits How many requests it may make; `null` when the service did not send it.
 * @property maxRequestsPerMinute The same number once more; `null` when the service did not send it.
 * @property configuration What the user interface may do; `null` when the service did not send it.
 * @property objectType The object type, always `chatkit.session`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitSession(
    val id: String = "",
    @SerialName("client_secret") val clientSecret: String = "",
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val status: ChatKitSessionStatus? = null,
    val user: String = "",
    val workflow: ChatKitWorkflow? = null,
    @SerialName("rate_limits") val rateLimits: ChatKitRateLimits? = null,
    @SerialName("max_requests_per_1_minute") val maxRequestsPerMinute: Int? = null,
    @SerialName("chatkit_configuration") val configuration: ChatKitConfiguration? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    override fun toString(): String = "ChatKitSession(id=$id, status=$status, expiresAt=$expiresAt, user=$user)"
}

/** The status of a session of ChatKit. */
@Serializable(with = ChatKitSessionStatusSerializer::class)
public class ChatKitSessionStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Its client secret can be used. */
        @JvmField public val ACTIVE: ChatKitSessionStatus = ChatKitSessionStatus("active")

        /** Its time is over. */
        @JvmField public val EXPIRED: ChatKitSessionStatus = ChatKitSessionStatus("expired")

        /** It was cancelled. */
        @JvmField public val CANCELLED: ChatKitSessionStatus = ChatKitSessionStatus("cancelled")

        /** The [ChatKitSessionStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ChatKitSessionStatus = ChatKitSessionStatus(value).known()
    }
}

internal object ChatKitSessionStatusSerializer :
    OpenEnumSerializer<ChatKitSessionStatus>("ChatKitSessionStatus", ChatKitSessionStatus::of)
