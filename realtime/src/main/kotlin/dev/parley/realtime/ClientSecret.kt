package dev.parley.realtime

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.realtime.sessions.SessionObject
import dev.parley.realtime.sessions.SessionRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Creates a client secret, with which a browser or an app opens a session without the API key.
 *
 * ```
 * ClientSecretRequest(RealtimeSessionRequest("gpt-realtime", instructions = "Be brief."))
 * ```
 *
 * See the
 * [API reference](https://platform.openai.com/docs/api-reference/realtime-sessions/create-realtime-client-secret).
 *
 * @property session The configuration of its sessions. The service's defaults apply when `null`.
 * @property expiresAfter When it expires. Default when `null`: after 10 minutes.
 */
@Serializable
@JvmRecord
public data class ClientSecretRequest(
    val session: SessionRequest? = null,
    @SerialName("expires_after") val expiresAfter: ClientSecretExpiration? = null,
)

/**
 * A client secret: opens sessions until it expires. `toString` does not show it.
 *
 * @property value The secret, such as `ek_…`, to be handed to the client.
 * @property expiresAt When it expires; `null` when the service did not send it.
 * @property session The configuration of its sessions; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ClientSecret(
    val value: String,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val session: SessionObject? = null,
    val extra: Extra = Extra.NONE,
) {
    override fun toString(): String = "ClientSecret(expiresAt=$expiresAt, session=$session, extra=$extra)"
}
