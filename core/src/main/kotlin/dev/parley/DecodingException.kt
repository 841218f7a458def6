package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * An answer arrived whole and is not what the API describes: not JSON, or JSON of another shape. Such a call is never
 * retried. The message quotes nothing of the answer, which may hold a user's words.
 *
 * @property body the answer as text; of a stream, the payload of the event.
 * @property requestId the service's id of the call; `null` when it sent none.
 */
public class DecodingException @InternalParleyApi constructor(
    message: String,
    @get:JvmName("body")
    public val body: String,
    @get:JvmName("requestId")
    public val requestId: String?,
    cause: Throwable? = null,
) : OpenAIException(if (requestId == null) message else "$message (request id $requestId)", cause)
