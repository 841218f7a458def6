package dev.parley.batches

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/**
 * A call that can be made many times at once, in a batch: where it goes, how its requests are written and how its results
 * are read. The services have theirs as a constant, such as `ChatCompletions.BATCH`.
 *
 * @property endpoint the path of the call, such as `/v1/chat/completions`.
 */
public class BatchKind<R : Any, T : Any>(
    @get:JvmName("endpoint") public val endpoint: String,
    internal val request: SerializationStrategy<R>,
    internal val result: DeserializationStrategy<T>,
) {
    override fun toString(): String = "BatchKind($endpoint)"
}
