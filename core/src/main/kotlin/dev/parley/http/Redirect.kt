package dev.parley.http

import dev.parley.http.carrier.Reply
import java.net.URI
import java.net.URISyntaxException

/** Which redirects are followed: those of a `GET`, to the same scheme, host and port, so that no other server sees the key. */
internal object Redirect {
    private val STATUSES = setOf(301, 302, 303, 307, 308)

    /** Where to go from [url] instead; `null` when [reply] is to be taken as it is. */
    fun target(call: ApiCall, url: String, reply: Reply): String? {
        if (call.method != GET || reply.status !in STATUSES) return null
        val location = reply.headers["location"]?.firstOrNull() ?: return null
        return resolve(URI(url), location)?.takeIf { hostOf(it) == hostOf(URI(url)) }?.toString()
    }

    private fun resolve(from: URI, location: String): URI? = try {
        // The JDK would lose the last segment of the path before a query alone.
        val to = if (location.startsWith("?")) from.rawPath + location else location
        from.resolve(to).takeIf { it.rawUserInfo == null }
    } catch (_: URISyntaxException) {
        null
    } catch (_: IllegalArgumentException) {
        null
    }

    private fun hostOf(uri: URI): Triple<String?, String?, Int> = Triple(
        uri.scheme?.lowercase(),
        uri.rawAuthority?.substringBeforeLast(":${uri.port}")?.lowercase(),
        if (uri.port >= 0) {
            uri.port
        } else if (uri.scheme.equals("https", ignoreCase = true)) {
            HTTPS
        } else {
            HTTP
        },
    )

    private const val GET = "GET"
    private const val HTTP = 80
    private const val HTTPS = 443
}
