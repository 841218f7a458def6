package dev.parley.batches

import dev.parley.files.FileExpiry
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a batch from an uploaded input file. [Batches.submit] writes and uploads the file as well.
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch/create).
 *
 * @property inputFileId The id of the input file: a `.jsonl` file with one request per line, uploaded with the purpose
 * `batch`; up to 50,000 requests and 200 MB.
 * @property endpoint The endpoint of all requests in the file.
 * @property completionWindow The time frame within which the batch should be processed.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property outputExpiresAfter When the output and error files expire. When `null`, 30 days after they were created.
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
    /** The same with a completion window of 24 hours, the only one the service supports. */
    @JvmOverloads
    public constructor(
        inputFileId: String,
        endpoint: BatchEndpoint,
        metadata: Map<String, String>? = null,
        outputExpiresAfter: FileExpiry? = null,
    ) : this(inputFileId, endpoint, BatchWindow.HOURS_24, metadata, outputExpiresAfter)

    init {
        require(inputFileId.isNotBlank()) { "inputFileId must not be blank" }
    }
}
