package dev.parley.testkit.service

import java.net.URLDecoder

/** The query name or value [text] decoded, where `+` is a space; as it stands when it is encoded wrongly. */
internal fun decodeQuery(text: String): String = try {
    URLDecoder.decode(text, Charsets.UTF_8)
} catch (_: IllegalArgumentException) {
    text
}

/** The path segment [text] decoded, where `+` is a plus; as it stands when it is encoded wrongly. */
internal fun decodeSegment(text: String): String = decodeQuery(text.replace("+", "%2B"))
