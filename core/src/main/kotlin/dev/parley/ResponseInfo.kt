package dev.parley

/**
 * What came with an answer besides its body.
 *
 * @property status the HTTP status.
 * @property headers the headers.
 * @property retries how many times the call had been repeated before this answer; 0 for the first try.
 */
public class ResponseInfo internal constructor(
    @get:JvmName("status")
    public val status: Int,
    @get:JvmName("headers")
    public val headers: ResponseHeaders,
    @get:JvmName("retries")
    public val retries: Int,
) {
    /** The service's id of the call; `null` when it sent none. */
    @get:JvmName("requestId")
    public val requestId: String? get() = headers.requestId

    /** The budget of requests; `null` when the answer says nothing of it. */
    @get:JvmName("requestLimit")
    public val requestLimit: RateLimit? get() = RateLimit.of(headers, "requests")

    /** The budget of tokens; `null` when the answer says nothing of it. */
    @get:JvmName("tokenLimit")
    public val tokenLimit: RateLimit? get() = RateLimit.of(headers, "tokens")

    override fun toString(): String = "ResponseInfo(status=$status, requestId=$requestId, retries=$retries)"
}
