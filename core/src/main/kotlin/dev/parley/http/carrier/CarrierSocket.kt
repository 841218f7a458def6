package dev.parley.http.carrier

import dev.parley.annotation.InternalParleyApi

/** An open WebSocket. Its messages are texts, as UTF-8. */
@InternalParleyApi
public interface CarrierSocket {
    /** Those of the reply to the handshake, by their names in lower case. */
    public val headers: Map<String, List<String>>

    /** Whether nothing has ended it, as far as is known. */
    public val isOpen: Boolean

    /** How the service took its leave; `null` before all that it sent has been received. */
    public val end: SocketEnd?

    /** The next message; `null` when the service has taken its leave. Throws whatever broke the connection. */
    public suspend fun receive(): ByteArray?

    /** Sends [message] as soon as little is waiting to be sent. One at a time. */
    public suspend fun send(message: ByteArray)

    /** Takes leave, waits a moment for the service to do so, too, and ends. */
    public suspend fun close(code: Int, reason: String)

    /** Ends the connection at once. */
    public fun cancel()
}

/**
 * How an end of a WebSocket took its leave.
 *
 * @property code Such as 1000 when all is well; 1005 when it gave none.
 */
@InternalParleyApi
public class SocketEnd(public val code: Int, public val reason: String) {
    override fun toString(): String = if (reason.isEmpty()) "$code" else "$code ($reason)"
}
