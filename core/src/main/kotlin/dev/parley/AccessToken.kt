package dev.parley

import dev.parley.http.HeaderRules
import java.time.Instant

/**
 * A key or token that an [AccessTokenSource] gives, sent as `Authorization: Bearer …`. `toString` does not show it.
 *
 * @property value The key or token.
 * @property expiresAt When it expires: the source is asked again a minute before. Not before the service refuses it with
 * 401 when `null`.
 * @throws IllegalArgumentException when [value] could not stand in a header.
 */
@JvmRecord
public data class AccessToken @JvmOverloads constructor(val value: String, val expiresAt: Instant? = null) {
    init {
        HeaderRules.checkValue("value", value)
    }

    override fun toString(): String = "AccessToken(expiresAt=$expiresAt)"
}
