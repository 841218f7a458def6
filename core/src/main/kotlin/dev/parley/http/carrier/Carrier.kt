package dev.parley.http.carrier

import dev.parley.ConnectionException
import dev.parley.annotation.InternalParleyApi

/** Takes a request to a service and brings back its reply: a head, then the bytes of a body. */
@InternalParleyApi
public interface Carrier : AutoCloseable {
    /** As the log calls it. */
    public val name: String

    /**
     * Sends [request] and lets [read] have the reply. The connection is released when [read] ends, however it ends; what
     * it throws passes through unchanged, as does the failure of the request's content.
     *
     * @throws ConnectionException when there is no reply.
     */
    public suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T

    /**
     * Opens a WebSocket by [request], a handshake without the headers of its own; [refused] has any reply that opens none.
     *
     * @throws ConnectionException when there is no reply.
     * @throws UnsupportedOperationException when it opens no WebSockets.
     */
    public suspend fun connect(request: CarrierRequest, refused: suspend (Reply) -> Nothing): CarrierSocket =
        throw UnsupportedOperationException("$name opens no WebSockets: use Engine.OK_HTTP or Engine.CIO")
}

/**
 * A request, ready to be sent.
 *
 * @property url Encoded.
 * @property content `null` where there is no body.
 * @property repeatable Whether a carrier may send it again at once when the connection it was sent on had been open
 * before, and breaks before an answer comes.
 */
@InternalParleyApi
public class CarrierRequest(
    public val method: String,
    public val url: String,
    public val headers: Map<String, String>,
    public val content: Content?,
    public val repeatable: Boolean = content?.repeatable ?: true,
)

/** The head of a reply, and its body, to be read once. */
@InternalParleyApi
public interface Reply {
    public val status: Int

    /** By their names in lower case. */
    public val headers: Map<String, List<String>>

    /** Whether the end of the body shows, so that one which is cut short cannot pass for whole. */
    public val framed: Boolean
        get() = length != null || has("transfer-encoding", "chunked") || !has("connection", "close")

    /** How many bytes the body has; `null` when the head does not say. */
    public val length: Long?

    /** Reads what there is into [target] from [offset] on: the number of bytes, or -1 at the end. */
    public suspend fun read(target: ByteArray, offset: Int): Int

    /** Closes the connection, unless all of the body has been read. */
    public fun cancel()

    private fun has(header: String, word: String) = headers[header].orEmpty().any { it.equals(word, ignoreCase = true) }
}
