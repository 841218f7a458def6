package dev.parley.batches

import dev.parley.files.FileExpiry
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks to answer the requests in an uploaded file. See the API reference, "Create batch". [Batches.submit] writes and
 * uploads the file as well.
 *
 * @property inputFileId the id of the file, uploaded for batches: one request a line, 50,000 at most, 200 MB at most.
 * @property endpoint the call that all requests are for.
 * @property completionWindow how long it may take.
 * @property metadata up to 16 notes to keep with the batch. None when absent.
 * @property outputExpiresAfter when the files with results and errors expire. When absent, as all files of the kind do.
 * @throws IllegalArgumentException when [inputFileId] is blank.
 */
@Serializable
@JvmRecord
public data class BatchRequest(
    @SerialName("input_file_id") val inputFileId: String,
    val endpoint: BatchEndpoint,
    @SerialName("completion_window") val completionWindow: BatchWindow,
    val metadata: Map<String, String>? = null,
    @SerialName("output_expires_after") val outputExpiresAfter: FileExpiry? = null,
) {
    /** Asks to answer the requests in the file [inputFileId] within a day. */
    public constructor(inputFileId: String, endpoint: BatchEndpoint) :
        this(inputFileId, endpoint, BatchWindow.HOURS_24)

    init {
        require(inputFileId.isNotBlank()) { "inputFileId must not be blank" }
    }
}
