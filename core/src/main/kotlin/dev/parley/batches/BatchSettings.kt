package dev.parley.batches

import dev.parley.files.FileExpiry

/**
 * How a batch is to be treated.
 *
 * @property metadata up to 16 notes to keep with the batch. None when absent.
 * @property outputExpiresAfter when the files with results and errors expire. When absent, as all files of the kind do.
 * @property completionWindow how long it may take. A day when absent.
 */
@JvmRecord
public data class BatchSettings(
    val metadata: Map<String, String>? = null,
    val outputExpiresAfter: FileExpiry? = null,
    val completionWindow: BatchWindow? = null,
) {
    internal fun request(fileId: String, kind: BatchKind<*, *>) = BatchRequest(
        fileId,
        BatchEndpoint.of(kind.endpoint),
        completionWindow ?: BatchWindow.HOURS_24,
        metadata,
        outputExpiresAfter,
    )
}
