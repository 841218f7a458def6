package dev.parley

/**
 * A stream ended before its terminal event, such as `[DONE]`, or its connection broke: the cause is then a
 * [ConnectionException]. The events that did arrive have been emitted by then.
 *
 * @property received How many events arrived.
 * @property partial What an accumulator made of them, such as an unfinished `ChatCompletion`; `null` when the stream
 * was collected event by event.
 * @property requestId The request id, from `x-request-id`; `null` when the service did not send it.
 */
public class StreamTruncatedException internal constructor(
    @get:JvmName("received")
    public val received: Long,
    @get:JvmName("requestId")
    public val requestId: String?,
    @get:JvmName("partial")
    public val partial: Any? = null,
    cause: Throwable? = null,
) : OpenAIException(
    if (cause == null) {
        "the stream ended after $received events without saying that it was complete, " +
            "which acceptTruncatedStreams allows"
    } else {
        "the stream broke off after $received events"
    },
    cause,
) {
    /** This failure, carrying [result] as what had arrived. */
    internal fun with(result: Any?): StreamTruncatedException =
        StreamTruncatedException(received, requestId, result, cause)
}
