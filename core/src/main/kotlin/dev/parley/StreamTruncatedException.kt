package dev.parley

/**
 * A stream ended before the event that says it is complete. The events that did arrive have been handed out by then.
 *
 * @property received how many events had arrived.
 * @property partial what an accumulator had made of them, such as an unfinished `ChatCompletion`; `null` when the stream
 * was collected event by event.
 * @property requestId the service's id of the call; `null` when it sent none.
 */
public class StreamTruncatedException internal constructor(
    @get:JvmName("received")
    public val received: Long,
    @get:JvmName("requestId")
    public val requestId: String?,
    @get:JvmName("partial")
    public val partial: Any? = null,
    cause: Throwable? = null,
) : OpenAIException("the stream ended after $received events without saying that it was complete", cause) {
    /** This failure, carrying [result] as what had arrived. */
    internal fun with(result: Any?): StreamTruncatedException =
        StreamTruncatedException(received, requestId, result, this)
}
