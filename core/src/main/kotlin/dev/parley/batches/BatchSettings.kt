package dev.parley.batches

import dev.parley.files.FileExpiry

/**
 * Settings of a batch that [Batches.submit] creates.
 *
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property outputExpiresAfter When the output and error files expire. When `null`, 30 days after they were created.
 * @property completionWindow The time frame within which the batch should be processed. Default when `null`: 24 hours.
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
