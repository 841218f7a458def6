package dev.parley.vectorstores

import java.nio.file.Path

/**
 * A folder whose files are to be uploaded and put into a store, with those of the folders in it. What has a name that
 * starts with a dot is left out.
 *
 * ```
 * VectorStoreFolderRequest(Path.of("docs"), pattern = "**.md")
 * ```
 *
 * @property folder the folder.
 * @property pattern which files, as a glob over their path below the folder: `*.md` for those in the folder itself,
 * `**.md` for all. All files when absent.
 * @property chunkingStrategy how they are cut into chunks. As the service sees fit when absent.
 * @property attributes what there is to say about each of them, for searches to filter by.
 * @property concurrency how many are uploaded at the same time. 4 when absent.
 * @throws IllegalArgumentException when [concurrency] is less than 1, there are more or longer [attributes] than a file
 * may have, or the chunks are out of range.
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
        requireChunkSizes(chunkingStrategy)
        requireAttributes(attributes)
        requireConcurrency(concurrency)
    }
}
