package dev.parley.files

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Uploads a file. See the [API reference](https://platform.openai.com/docs/api-reference/files/create).
 *
 * @property file The file, up to 512 MB; [dev.parley.uploads.Uploads] takes larger ones.
 * @property purpose The intended purpose. Batches and fine-tuning require `.jsonl` files.
 * @property expiresAfter When the file expires. When `null`, files for batches expire after 30 days, and others never.
 */
@Serializable
@JvmRecord
public data class FileRequest(
    val file: FileSource,
    val purpose: FilePurpose,
    @SerialName("expires_after") val expiresAfter: FileExpiry? = null,
)
