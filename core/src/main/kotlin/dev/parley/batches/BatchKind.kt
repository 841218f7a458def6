package dev.parley.batches

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.json.JsonObject

/**
 * The kind of requests in a batch: their endpoint, and the types of its requests ([R]) and results ([T]). Services that
 * can be batched have theirs as a constant, such as [dev.parley.chat.ChatCompletions.BATCH]. For an endpoint that this
 * library does not know, there is one of free-form JSON:
 *
 * ```kotlin
 * val kind = BatchKind.of("/v1/images/variations")
 * ```
 *
 * @property endpoint The path of the endpoint, such as `/v1/chat/completions`.
 */
public class BatchKind<R : Any, T : Any>(
    @get:JvmName("endpoint") public val endpoint: String,
    internal val request: SerializationStrategy<R>,
    internal val result: DeserializationStrategy<T>,
) {
    override fun toString(): String = "BatchKind($endpoint)"

    public companion object {
        /** The kind of requests to [endpoint] that are free-form JSON, as their results are. */
        @JvmStatic
        public fun of(endpoint: String): BatchKind<JsonObject, JsonObject> =
            BatchKind(endpoint, JsonObject.serializer(), JsonObject.serializer())
    }
}
