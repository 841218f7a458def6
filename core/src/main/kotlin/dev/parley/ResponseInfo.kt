package dev.parley

/**
 * The head of a response: everything but its body.
 *
 * @property status The HTTP status.
 * @property headers The headers.
 * @property retries How often the call had been retried before this response; 0 for the first try.
 */
public class ResponseInfo internal constructor(
    @get:JvmName("status")
    public val status: Int,
    @get:JvmName("headers")
    public val headers: ResponseHeaders,
    @get:JvmName("retries")
    public val retries: Int,
) {
    /** The request id, from `x-request-id`; `null` when the service did not send it. */
    @get:JvmName("requestId")
    public val requestId: String? get() = headers.requestId

    /** The rate limit of requests; `null` when the service did not send it. */
    @get:JvmName("requestLimit")
    public val requestLimit: RateLimit? get() = RateLimit.of(headers, "requests")

    /** The rate limit of tokens; `null` when the service did not send it. */
    @get:JvmName("tokenLimit")
    public val tokenLimit: RateLimit? get() = RateLimit.of(headers, "tokens")

    override fun toString(): String = "ResponseInfo(status=$status, requestId=$requestId, retries=$retries)"
}
