package dev.parley.files

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file to upload.
 *
 * @property file its bytes, at most 512 MB of them; [dev.parley.uploads.Uploads] takes more.
 * @property purpose what it is for; not one of those that only the service writes.
 * @property expiresAfter when it is deleted. When absent, files for batches are after 30 days, and others never.
 * @throws IllegalArgumentException when [purpose] cannot be uploaded, or does not take such a file.
 */
@Serializable
@JvmRecord
public data class FileRequest(
    val file: FileSource,
    val purpose: FilePurpose,
    @SerialName("expires_after") val expiresAfter: FileExpiry? = null,
) {
    init {
        requireUpload(purpose, file.name)
        val length = file.length
        require(length == null || length <= LARGEST_FILE) {
            "file must have at most $LARGEST_FILE bytes, but has $length"
        }
    }
}

private const val LARGEST_FILE = 512L shl 20
