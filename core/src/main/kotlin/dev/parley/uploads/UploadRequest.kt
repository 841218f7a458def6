package dev.parley.uploads

import dev.parley.FileSource
import dev.parley.files.FileExpiry
import dev.parley.files.FilePurpose
import dev.parley.files.requireUpload
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file that is to arrive in parts.
 *
 * @property filename its name.
 * @property purpose what it is for; not one of those that only the service writes.
 * @property bytes how many bytes all parts will have, 8 GB (8,589,934,592) at most.
 * @property mimeType what it holds, such as `text/plain`; for some purposes only some are taken.
 * @property expiresAfter when it is deleted. When absent, files for batches are after 30 days, and others never.
 * @throws IllegalArgumentException when [bytes] is out of range, or [purpose] does not take such a file.
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
        require(bytes in 1..LARGEST_UPLOAD) { "bytes must be in 1..$LARGEST_UPLOAD, but is $bytes" }
        requireUpload(purpose, filename)
    }
}

/**
 * A part to add.
 *
 * @property data its bytes, at most 64 MB (67,108,864) of them.
 * @throws IllegalArgumentException when there are more.
 */
@Serializable
@JvmRecord
public data class UploadPartRequest(val data: FileSource) {
    init {
        val length = data.length
        require(length == null || length <= LARGEST_PART) {
            "data must have at most $LARGEST_PART bytes, but has $length"
        }
    }
}

/**
 * The parts in their order.
 *
 * @property partIds the parts, first to last.
 * @property md5 the checksum that the whole must have, in hexadecimal. When absent, only the size is checked.
 * @throws IllegalArgumentException when there are no parts, or [md5] is none.
 */
@Serializable
@JvmRecord
public data class UploadCompleteRequest(
    @SerialName("part_ids") val partIds: List<String>,
    val md5: String? = null,
) {
    init {
        require(partIds.isNotEmpty()) { "partIds must not be empty" }
        require(md5 == null || MD5.matches(md5)) { "md5 must be 32 hexadecimal digits" }
    }
}

private const val LARGEST_UPLOAD = 8L shl 30
private val MD5 = Regex("[0-9a-fA-F]{32}")
internal const val LARGEST_PART: Long = 64L shl 20
