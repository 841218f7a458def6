package dev.parley.realtime

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.realtime.sessions.TranslationSession
import dev.parley.realtime.sessions.TranslationSessionRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Creates a client secret, with which a browser or an app opens a translation session without the API key.
 *
 * @property session The configuration of its sessions.
 * @property expiresAfter When it expires. Default when `null`: after 10 minutes.
 */
@Serializable
@JvmRecord
public data class TranslationClientSecretRequest(
    val session: TranslationSessionRequest,
    @SerialName("expires_after") val expiresAfter: ClientSecretExpiration? = null,
)

/**
 * A client secret of translation sessions: opens them until it expires. `toString` does not show it.
 *
 * @property value The secret, such as `ek_…`, to be handed to the client.
 * @property expiresAt When it expires; `null` when the service did not send it.
 * @property session The configuration of its sessions; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranslationClientSecret(
    val value: String,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val session: TranslationSession? = null,
    val extra: Extra = Extra.NONE,
) {
    override fun toString(): String = "TranslationClientSecret(expiresAt=$expiresAt, session=$session, extra=$extra)"
}
