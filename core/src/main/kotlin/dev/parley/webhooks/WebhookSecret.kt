package dev.parley.webhooks

import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** A secret that webhooks are signed with. `toString` does not show it. */
internal class WebhookSecret(secret: String) {
    private val key = SecretKeySpec(bytes(secret), ALGORITHM)

    fun signatureOf(id: String, timestamp: String, body: ByteArray): ByteArray = Mac.getInstance(ALGORITHM).run {
        init(key)
        update("$id.$timestamp.".encodeToByteArray())
        doFinal(body)
    }

    override fun toString(): String = "(secret)"

    private companion object {
        const val ALGORITHM = "HmacSHA256"
        const val PREFIX = "whsec_"

        /** What follows the prefix is base64; a secret without it is the key itself. */
        fun bytes(secret: String): ByteArray {
            require(secret.removePrefix(PREFIX).isNotBlank()) { "secrets must not be blank" }
            if (!secret.startsWith(PREFIX)) return secret.encodeToByteArray()
            return try {
                Base64.getDecoder().decode(secret.removePrefix(PREFIX))
            } catch (_: IllegalArgumentException) {
                throw IllegalArgumentException("secrets: what follows $PREFIX must be base64")
            }
        }
    }
}
