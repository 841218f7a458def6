package dev.parley.vectorstores

import java.nio.file.Path

/**
 * A folder whose files are to be uploaded to a vector store, with those of its subfolders. Files and folders whose names
 * start with a dot are left out.
 *
 * ```
 * VectorStoreFolderRequest(Path.of("docs"), pattern = "**.md")
 * ```
 *
 * @property folder The folder.
 * @property pattern Which files to upload, as a glob for their path below the folder: `*.md` for those in the folder
 * itself, `**.md` for all. All files when `null`.
 * @property chunkingStrategy How they are chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property attributes The attributes of each file, up to 16; keys up to 64 characters, strings up to 512. None when
 * `null`.
 * @property concurrency The number of files that are uploaded at the same time. Default when `null`: 4.
 * @throws IllegalArgumentException when [concurrency] is less than 1.
 */
@JvmRecord
public data class VectorStoreFolderRequest(
    val folder: Path,
    val pattern: String? = null,
    val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
    val concurrency: Int? = null,
) {
    init {
        requireConcurrency(concurrency)
    }
}
