package dev.parley.media

import dev.parley.DecodingException
import java.util.Base64

/**
 * The bytes of [base64], which may be a whole `data:` URL, as some servers send them. [what] says of what.
 *
 * @throws DecodingException when it is not base64.
 */
internal fun decodeBase64(what: String, base64: String): ByteArray = try {
    Base64.getDecoder().decode(base64.substringAfter("base64,"))
} catch (e: IllegalArgumentException) {
    throw DecodingException("the $what is not base64", base64, null, e)
}
