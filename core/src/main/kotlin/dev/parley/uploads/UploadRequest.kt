package dev.parley.uploads

import dev.parley.FileSource
import dev.parley.files.FileExpiry
import dev.parley.files.FilePurpose
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates an upload. See the [API reference](https://platform.openai.com/docs/api-reference/uploads/create).
 *
 * @property filename The name of the file.
 * @property purpose The intended purpose of the file. Batches and fine-tuning require `.jsonl` files.
 * @property bytes The size of the file in bytes, up to 8 GB (8,589,934,592).
 * @property mimeType The MIME type of the file, such as `text/jsonl`; which ones are supported depends on the purpose.
 * @property expiresAfter When the file expires. When `null`, files for batches expire after 30 days, and others never.
 * @throws IllegalArgumentException when [filename] or [mimeType] is blank, or [bytes] is negative.
 */
@Serializable
@JvmRecord
public data class UploadRequest(
    val filename: String,
    val purpose: FilePurpose,
    val bytes: Long,
    @SerialName("mime_type") val mimeType: String,
    @SerialName("expires_after") val expiresAfter: FileExpiry? = null,
) {
    init {
        require(filename.isNotBlank()) { "filename must not be blank" }
        require(mimeType.isNotBlank()) { "mimeType must not be blank" }
        require(bytes >= 0) { "bytes must not be negative, but is $bytes" }
    }
}

/**
 * Adds a part to an upload. See the [API reference](https://platform.openai.com/docs/api-reference/uploads/add-part).
 *
 * @property data The bytes of the part, up to 64 MB (67,108,864).
 */
@Serializable
@JvmRecord
public data class UploadPartRequest(val data: FileSource)

/**
 * Completes an upload. See the [API reference](https://platform.openai.com/docs/api-reference/uploads/complete).
 *
 * @property partIds The ids of the parts, in the order of the file.
 * @property md5 The MD5 checksum of the whole file, in hexadecimal. When `null`, only the size is verified.
 * @throws IllegalArgumentException when there are no [partIds].
 */
@Serializable
@JvmRecord
public data class UploadCompleteRequest(
    @SerialName("part_ids") val partIds: List<String>,
    val md5: String? = null,
) {
    init {
        require(partIds.isNotEmpty()) { "partIds must not be empty" }
    }
}
