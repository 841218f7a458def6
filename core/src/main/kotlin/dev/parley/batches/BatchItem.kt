package dev.parley.batches

/**
 * One request of a batch.
 *
 * @property customId what tells its result from those of the others; no two of a batch have the same.
 * @property request the request.
 * @throws IllegalArgumentException when [customId] is blank.
 */
@JvmRecord
public data class BatchItem<R : Any>(val customId: String, val request: R) {
    init {
        require(customId.isNotBlank()) { "customId must not be blank" }
    }
}
