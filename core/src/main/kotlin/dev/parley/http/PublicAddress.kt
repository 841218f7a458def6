package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import java.net.URI
import java.net.URISyntaxException

/**
 * Where a file lies that needs no key. Its query may be a signature, and so is not shown.
 *
 * @throws IllegalArgumentException when [url] is no `http` or `https` URL; [argument] is what the caller knows it by.
 */
@InternalParleyApi
public class PublicAddress(argument: String, internal val url: String) {
    private val uri = try {
        URI(url)
    } catch (_: URISyntaxException) {
        throw IllegalArgumentException("$argument is not a URL")
    }

    init {
        require(uri.scheme == "https" || uri.scheme == "http") { "$argument must begin with https:// or http://" }
        requireNotNull(uri.host) { "$argument has no host" }
    }

    /** The server, as a base URL. */
    internal val server: BaseUrl = BaseUrl.parse("${uri.scheme}://${uri.rawAuthority}")

    override fun toString(): String = "$server${uri.rawPath}"
}
