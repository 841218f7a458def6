package dev.parley.http.carrier

import dev.parley.HttpProxy

/** What a proxy answered instead of opening a tunnel. No engine has a type for it, each has words of its own. */
internal object ProxyRefusal {
    /** What [cause] says of [proxy], in our words; `null` when it says nothing of a proxy. */
    fun of(cause: Throwable, proxy: HttpProxy?): String? {
        val words = cause.message ?: return null
        if (WORDS.none { it in words }) return null
        val status = STATUS.find(words)?.value ?: "407".takeIf { UNAUTHENTICATED in words }
        val name = proxy?.let { " ${it.host}:${it.port}" }.orEmpty()
        return "the proxy$name refused to connect to the service" + status?.let { ": it answered $it" }.orEmpty()
    }

    private const val UNAUTHENTICATED = "Failed to authenticate with proxy"

    /** OkHttp's, the JDK's and CIO's; the last keeps the status to itself. */
    private val WORDS = listOf(
        "Unexpected response code for CONNECT",
        UNAUTHENTICATED,
        "Tunnel failed",
        "Can not establish tunnel connection",
    )
    private val STATUS = Regex("""\b[1-5]\d\d\b""")
}
