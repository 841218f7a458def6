package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * A response arrived complete but cannot be decoded: it is not JSON, or not the JSON that the API describes. Such a
 * call is never retried. The message quotes nothing of the response, which may hold a completion; [body] does.
 *
 * @property body The response as text; of a stream the payload of the event, of batch results the line.
 * @property requestId The request id, from `x-request-id`; `null` when the service did not send it.
 */
public class DecodingException @InternalParleyApi constructor(
    message: String,
    @get:JvmName("body")
    public val body: String,
    @get:JvmName("requestId")
    public val requestId: String?,
    cause: Throwable? = null,
) : OpenAIException(if (requestId == null) message else "$message (request id $requestId)", cause)
