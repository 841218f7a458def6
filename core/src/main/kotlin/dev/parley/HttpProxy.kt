package dev.parley

/**
 * An HTTP proxy that calls go through, by `CONNECT` where the service is reached over TLS.
 *
 * @property host its name or address.
 * @property port its port, 1 to 65535.
 * @property username the name to give when it asks for one; `null` for a proxy that asks nothing. Needs the OkHttp engine:
 * CIO would pass the credentials on to the service.
 * @property password goes with [username].
 * @throws IllegalArgumentException when the host is blank, the port out of range, or only one of name and password is given.
 */
public class HttpProxy @JvmOverloads constructor(
    @get:JvmName("host")
    public val host: String,
    @get:JvmName("port")
    public val port: Int,
    @get:JvmName("username")
    public val username: String? = null,
    internal val password: String? = null,
) {
    init {
        require(host.isNotBlank()) { "proxy: host must not be blank" }
        require(port in 1..65535) { "proxy: port must be in 1..65535, but is $port" }
        require((username == null) == (password == null)) { "proxy: username and password go together" }
    }

    override fun toString(): String = "HttpProxy($host:$port)"
}
