package dev.parley.uploads

import dev.parley.FileSource
import dev.parley.files.FileExpiry
import dev.parley.files.FilePurpose
import java.nio.file.Files
import java.nio.file.Path

/**
 * A file to upload in parts.
 *
 * @property path where it lies. It must not change while it is sent.
 * @property purpose what it is for.
 * @property mimeType what it holds. When absent, what its name or its first bytes tell.
 * @property expiresAfter when it is deleted. When absent, files for batches are after 30 days, and others never.
 * @property partSize how many bytes a part has, 64 MB (67,108,864) at most. When absent, that many.
 * @property parallelism how many parts are sent side by side, 1 to 16. When absent, 4.
 * @throws IllegalArgumentException when [path] is no readable file of 1 byte to 8 GB, or another value is out of range.
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
        require(partSize == null || partSize in 1..LARGEST_PART) {
            "partSize must be in 1..${LARGEST_PART}, but is $partSize"
        }
        require(parallelism == null || parallelism in 1..16) { "parallelism must be in 1..16, but is $parallelism" }
        announcement()
    }

    /** The size of every part but the last. */
    internal val partBytes: Long get() = partSize ?: LARGEST_PART

    internal fun announcement(): UploadRequest {
        val source = FileSource.of(path)
        return UploadRequest(source.name, purpose, Files.size(path), mimeType ?: source.mediaType, expiresAfter)
    }
}
