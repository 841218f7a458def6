package dev.parley.batches

/**
 * One request of a batch.
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch/request-input).
 *
 * @property customId Your id of the request, by which its result is found; unique within the batch.
 * @property request The request.
 * @throws IllegalArgumentException when [customId] is blank.
 */
@JvmRecord
public data class BatchItem<R : Any>(val customId: String, val request: R) {
    init {
        require(customId.isNotBlank()) { "customId must not be blank" }
    }
}
