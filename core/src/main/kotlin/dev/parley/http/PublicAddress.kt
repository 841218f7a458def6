package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.net.InetAddress
import java.net.URI
import java.net.URISyntaxException
import java.net.UnknownHostException

/**
 * Where a file lies that needs no key. Its query may be a signature, and so is not shown.
 *
 * @throws IllegalArgumentException when [url] is no `http` or `https` URL; [argument] is what the caller knows it by.
 */
@InternalParleyApi
public class PublicAddress(private val argument: String, internal val url: String) {
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

    /**
     * Finds the addresses of the host's name, too, if [lookUp]; a name that cannot be found is not judged.
     *
     * @throws IllegalArgumentException when it lies on this machine or in a private network.
     */
    internal suspend fun requirePublic(lookUp: Boolean) {
        val near = PrivateNetwork.names(server.host) || (lookUp && found().any(PrivateNetwork::holds))
        require(!near) { "$argument lies in a private network, where allowPrivateAddresses would let it be fetched" }
    }

    private suspend fun found(): List<InetAddress> = withContext(Dispatchers.IO) {
        try {
            InetAddress.getAllByName(server.host).toList()
        } catch (_: UnknownHostException) {
            emptyList()
        }
    }

    override fun toString(): String = "$server${uri.rawPath}"
}
