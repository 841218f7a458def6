package dev.parley.containers

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Adds a file to a container: one to upload, or an uploaded one.
 *
 * ```
 * ContainerFileRequest(FileSource.of(Path.of("prices.csv")))
 * ContainerFileRequest(fileId = "file-abc123")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/createContainerFile).
 *
 * @property file The file to upload; `null` when [fileId] is given.
 * @property fileId The id of an uploaded file to copy; `null` when [file] is given.
 * @throws IllegalArgumentException unless one of the two is given.
 */
@Serializable
@JvmRecord
public data class ContainerFileRequest(
    val file: FileSource? = null,
    @SerialName("file_id") val fileId: String? = null,
) {
    init {
        require((file == null) != (fileId == null)) { "file must be given or else fileId, and not both" }
        require(fileId == null || fileId.isNotBlank()) { "fileId must not be blank" }
    }
}
