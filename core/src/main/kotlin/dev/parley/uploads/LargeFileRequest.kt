package dev.parley.uploads

import dev.parley.FileSource
import dev.parley.files.FileExpiry
import dev.parley.files.FilePurpose
import java.nio.file.Files
import java.nio.file.Path

/**
 * Uploads a large file in parts, several at a time.
 *
 * @property path The file, up to 8 GB. It must not change while it is uploaded.
 * @property purpose The intended purpose.
 * @property mimeType The MIME type. When `null`, that of the file name's ending or of the first bytes.
 * @property expiresAfter When the file expires. When `null`, files for batches expire after 30 days, and others never.
 * @property partSize Bytes per part, which the service limits to 64 MB (67,108,864). Default when `null`: 64 MB.
 * @property parallelism How many parts are uploaded at a time. Default when `null`: 4.
 * @throws IllegalArgumentException when [path] is not a readable file or is empty, or another value is not positive.
 */
@JvmRecord
public data class LargeFileRequest(
    val path: Path,
    val purpose: FilePurpose,
    val mimeType: String? = null,
    val expiresAfter: FileExpiry? = null,
    val partSize: Long? = null,
    val parallelism: Int? = null,
) {
    init {
        require(partSize == null || partSize > 0) { "partSize must be more than 0, but is $partSize" }
        require(parallelism == null || parallelism > 0) { "parallelism must be more than 0, but is $parallelism" }
        require(upload().bytes > 0) { "path must not be an empty file: $path" }
    }

    /** The size of every part but the last. */
    internal val partBytes: Long get() = partSize ?: DEFAULT_PART

    /** The upload that the parts belong to. */
    internal fun upload(): UploadRequest {
        val source = FileSource.of(path)
        return UploadRequest(source.name, purpose, Files.size(path), mimeType ?: source.mediaType, expiresAfter)
    }
}

private const val DEFAULT_PART = 64L shl 20
