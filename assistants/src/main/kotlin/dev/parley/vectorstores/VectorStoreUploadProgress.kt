package dev.parley.vectorstores

/**
 * The progress of an upload of many files to a vector store.
 *
 * @property total The number of all files.
 * @property uploaded The number of files that have been uploaded.
 * @property completed The number of files known to be processed; they can be searched.
 * @property failed The number of files that could not be uploaded, added or processed.
 * @property file The file that has just been uploaded, been processed or failed; `null` when a batch was retrieved.
 * @property batch The batch that has just been created or retrieved, whose counts show how far the processing of its
 * files is; `null` when something happened to a file.
 */
@JvmRecord
public data class VectorStoreUploadProgress(
    val total: Int,
    val uploaded: Int = 0,
    val completed: Int = 0,
    val failed: Int = 0,
    val file: VectorStoreUploadResult? = null,
    val batch: VectorStoreFileBatch? = null,
)
