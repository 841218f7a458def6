package dev.parley

/**
 * A stream broke a rule of event streams, such as the limit of an event's size.
 *
 * @property requestId the service's id of the call; `null` when it sent none.
 */
public class StreamException internal constructor(
    message: String,
    @get:JvmName("requestId")
    public val requestId: String?,
) : OpenAIException(if (requestId == null) message else "$message (request id $requestId)")
