package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * The network failed: the connection could not be opened or broke, or the response is not HTTP.
 *
 * @property delivery How far the request got, and so whether it may be billed again when it is repeated.
 */
public class ConnectionException @InternalParleyApi constructor(
    message: String,
    @get:JvmName("delivery")
    public val delivery: Delivery,
    cause: Throwable? = null,
    internal val repeatable: Boolean = true,
) : OpenAIException(message, cause) {
    /** This failure, with [other] for its cause. */
    internal fun causedBy(other: Throwable): ConnectionException = if (other === cause) {
        this
    } else {
        ConnectionException(message.orEmpty(), delivery, other, repeatable)
    }
}
