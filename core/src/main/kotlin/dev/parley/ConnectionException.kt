package dev.parley

/**
 * The network failed: no connection, a broken one, or an answer that is not HTTP.
 *
 * @property delivery how far the request had come.
 */
public class ConnectionException internal constructor(
    message: String,
    @get:JvmName("delivery")
    public val delivery: Delivery,
    cause: Throwable? = null,
    internal val repeatable: Boolean = true,
) : OpenAIException(message, cause)
