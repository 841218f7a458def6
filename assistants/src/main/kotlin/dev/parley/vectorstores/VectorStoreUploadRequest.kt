package dev.parley.vectorstores

/**
 * Files of the caller's that are to be uploaded and put into a store.
 *
 * @property files the files, at least one.
 * @property concurrency how many are uploaded at the same time. 4 when absent.
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
