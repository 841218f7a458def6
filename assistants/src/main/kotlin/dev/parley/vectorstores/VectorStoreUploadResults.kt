package dev.parley.vectorstores

/**
 * What has become of files that were to be uploaded and put into a store.
 *
 * @property files each file, in the order given.
 * @property batches what they were put into the store as.
 */
@JvmRecord
public data class VectorStoreUploadResults(
    val files: List<VectorStoreUploadResult>,
    val batches: List<VectorStoreFileBatch>,
) {
    /** Those that can be searched. */
    public val completed: List<VectorStoreUploadResult>
        @JvmName("completed")
        get() = files.filter { it.completed }

    /** Those that could not be uploaded, put into the store or processed, and will not be. */
    public val failed: List<VectorStoreUploadResult>
        @JvmName("failed")
        get() = files.filter { it.failed }
}

/**
 * What has become of one file.
 *
 * @property name what it is called; in a folder, with its path below that.
 * @property fileId its id, once it is uploaded; `null` before that. To be used, or deleted, even when the rest failed.
 * @property file it as the store has it, once its processing has ended; `null` before that.
 * @property failure why it could not be uploaded or put into the store; `null` while nothing has gone wrong there. Why
 * it could not be processed, [file] says.
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

    /** Whether it could not be uploaded, put into the store or processed. */
    public val failed: Boolean
        @JvmName("failed")
        get() = failure != null || file?.status in UNWANTED
}
