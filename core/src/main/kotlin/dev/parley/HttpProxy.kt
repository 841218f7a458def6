package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * An HTTP proxy for all calls; HTTPS goes through it by `CONNECT`. `toString` shows neither user name nor password.
 *
 * @property host Its name or address.
 * @property port Its port, 1 to 65535.
 * @property username The user name for a proxy that requires authentication; `null` for one that does not. Needs the
 * OkHttp engine: CIO would pass the credentials on to the service.
 * @property password The password for [username].
 * @throws IllegalArgumentException when the host is blank, the port out of range, or only one of user name and password
 * is given.
 */
public class HttpProxy @JvmOverloads constructor(
    @get:JvmName("host")
    public val host: String,
    @get:JvmName("port")
    public val port: Int,
    @get:JvmName("username")
    public val username: String? = null,
    @property:InternalParleyApi
    @get:JvmName("password")
    public val password: String? = null,
) {
    init {
        require(host.isNotBlank()) { "proxy: host must not be blank" }
        require(port in 1..65535) { "proxy: port must be in 1..65535, but is $port" }
        require((username == null) == (password == null)) { "proxy: username and password go together" }
    }

    override fun toString(): String = "HttpProxy($host:$port)"
}
