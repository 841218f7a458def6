package dev.parley

/**
 * A stream violates the rules of event streams, such as the limit of [OpenAIConfig.maxEventBytes].
 *
 * @property requestId The request id, from `x-request-id`; `null` when the service did not send it.
 */
public class StreamException internal constructor(
    message: String,
    @get:JvmName("requestId")
    public val requestId: String?,
) : OpenAIException(if (requestId == null) message else "$message (request id $requestId)")
