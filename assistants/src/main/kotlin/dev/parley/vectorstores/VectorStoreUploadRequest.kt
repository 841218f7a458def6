package dev.parley.vectorstores

/**
 * Files to upload to a vector store.
 *
 * @property files The files, at least one.
 * @property concurrency The number of files that are uploaded at the same time. Default when `null`: 4.
 * @throws IllegalArgumentException when there are no [files], or [concurrency] is less than 1.
 */
@JvmRecord
public data class VectorStoreUploadRequest(val files: List<VectorStoreUpload>, val concurrency: Int? = null) {
    init {
        require(files.isNotEmpty()) { "files must not be empty" }
        requireConcurrency(concurrency)
    }
}

internal fun requireConcurrency(concurrency: Int?): Unit =
    require(concurrency == null || concurrency >= 1) { "concurrency must be at least 1, but is $concurrency" }
