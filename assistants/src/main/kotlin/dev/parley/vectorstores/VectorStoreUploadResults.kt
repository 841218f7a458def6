package dev.parley.vectorstores

/**
 * The results of an upload of many files to a vector store.
 *
 * @property files The result of each file, in the order given.
 * @property batches The batches in which the files were added to the vector store.
 */
@JvmRecord
public data class VectorStoreUploadResults(
    val files: List<VectorStoreUploadResult>,
    val batches: List<VectorStoreFileBatch>,
) {
    /** The files that can be searched. */
    public val completed: List<VectorStoreUploadResult>
        @JvmName("completed")
        get() = files.filter { it.completed }

    /** The files that could not be uploaded, added to the vector store or processed. */
    public val failed: List<VectorStoreUploadResult>
        @JvmName("failed")
        get() = files.filter { it.failed }
}

/**
 * The result of the upload of one file.
 *
 * @property name The name of the file; with its path below the folder, if a folder is uploaded.
 * @property fileId The id of the uploaded file; `null` until it has been uploaded. It can be used, or deleted, even when
 * the rest failed.
 * @property file The file in the vector store; `null` until its processing has ended. Its `lastError` is the reason why it
 * could not be processed.
 * @property failure Why it could not be uploaded or added to the vector store; `null` when neither failed.
 */
@JvmRecord
public data class VectorStoreUploadResult(
    val name: String,
    val fileId: String? = null,
    val file: VectorStoreFile? = null,
    val failure: Exception? = null,
) {
    /** Whether it can be searched. */
    public val completed: Boolean
        @JvmName("completed")
        get() = failure == null && file != null && file.status.isEnd && file.status !in UNWANTED

    /** Whether it could not be uploaded, added to the vector store or processed. */
    public val failed: Boolean
        @JvmName("failed")
        get() = failure != null || file?.status in UNWANTED
}
