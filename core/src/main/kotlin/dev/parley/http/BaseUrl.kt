package dev.parley.http

import io.ktor.http.Url
import java.net.URI
import java.net.URISyntaxException

/** Where calls go: scheme, host, port and the path that every call's own path is added to. */
internal class BaseUrl private constructor(private val text: String, val host: String, val secure: Boolean) {
    val url: Url = Url(text)

    /** @throws IllegalArgumentException when the key would cross a network unencrypted. */
    fun checkScheme(allowInsecureHttp: Boolean) {
        require(secure || allowInsecureHttp || isLoopback()) {
            "baseUrl: plain http to $host would show the key on the way; use https, or set allowInsecureHttp"
        }
    }

    private fun isLoopback(): Boolean = host == "localhost" || host == "[::1]" || LOOPBACK.matches(host)

    override fun toString(): String = text

    companion object {
        /** A host and a port; unlike the JDK, with underscores, as names within a container network have them. */
        private val AUTHORITY = Regex("""(\[[0-9a-fA-F:.]+]|[\w.-]+)(?::(\d*))?""")
        private val LOOPBACK = Regex("""127\.\d+\.\d+\.\d+""")

        /** @throws IllegalArgumentException when [text] is not an `http` or `https` URL of a host and, at most, a path. */
        fun parse(text: String): BaseUrl {
            val uri = try {
                URI(text.trim())
            } catch (_: URISyntaxException) {
                throw IllegalArgumentException("baseUrl is not a URL")
            }
            val scheme = uri.scheme?.lowercase()
            require(scheme == "https" || scheme == "http") { "baseUrl must begin with https:// or http://" }
            require(uri.rawUserInfo == null) { "baseUrl must not hold a user name or password" }
            val authority = requireNotNull(AUTHORITY.matchEntire(uri.rawAuthority.orEmpty())) { "baseUrl has no host" }
            val (host, port) = authority.destructured
            require(port.isEmpty() || port.toIntOrNull() in 1..65535) {
                "baseUrl: port must be in 1..65535, but is $port"
            }
            require(uri.rawQuery == null && uri.rawFragment == null) {
                "baseUrl must end with its path; set query for parameters"
            }
            require(segments(uri).none { it == "." || it == ".." }) { "baseUrl must not hold . or .. as a segment" }
            return BaseUrl(uri.toString().trimEnd('/'), host.lowercase(), scheme == "https")
        }

        private fun segments(uri: URI): List<String> = uri.rawPath.orEmpty().split('/')
    }
}
