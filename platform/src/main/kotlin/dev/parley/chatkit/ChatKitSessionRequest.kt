package dev.parley.chatkit

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a session of ChatKit.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/sessions/create).
 *
 * @property workflow The workflow that answers.
 * @property user An identifier of your end user. The session reaches what belongs to the same one.
 * @property expiresAfter When the session expires. Default when `null`: 10 minutes after its creation.
 * @property rateLimits How many requests it may make. Default when `null`: 10 a minute.
 * @property configuration What the user interface may do. The service's default applies when `null`.
 * @throws IllegalArgumentException when [user] is blank.
 */
@Serializable
@JvmRecord
public data class ChatKitSessionRequest(
    val workflow: ChatKitWorkflow,
    val user: String,
    @SerialName("expires_after") val expiresAfter: ChatKitExpiration? = null,
    @SerialName("rate_limits") val rateLimits: ChatKitRateLimits? = null,
    @SerialName("chatkit_configuration") val configuration: ChatKitConfiguration? = null,
) {
    init {
        require(user.isNotBlank()) { "user must not be blank" }
    }
}
