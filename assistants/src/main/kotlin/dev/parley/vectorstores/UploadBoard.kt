package dev.parley.vectorstores

import java.util.function.Consumer

/** How far many files have come, told to [onProgress] with each change. May be used by many coroutines at once. */
internal class UploadBoard(names: List<String>, private val onProgress: Consumer<VectorStoreUploadResults>?) {
    private val files = names.map { VectorStoreUploadResult(it) }.toMutableList()
    private val batches = linkedMapOf<String, VectorStoreFileBatch>()

    val results: VectorStoreUploadResults
        @Synchronized get() = VectorStoreUploadResults(files.toList(), batches.values.toList())

    fun uploaded(index: Int, fileId: String): Unit = change(index) { it.copy(fileId = fileId) }

    fun failed(index: Int, failure: Exception): Unit = change(index) { it.copy(failure = failure) }

    fun ended(index: Int, file: VectorStoreFile): Unit = change(index) { it.copy(file = file) }

    @Synchronized
    fun seen(batch: VectorStoreFileBatch) {
        batches[batch.id] = batch
        onProgress?.accept(results)
    }

    @Synchronized
    private fun change(index: Int, change: (VectorStoreUploadResult) -> VectorStoreUploadResult) {
        files[index] = change(files[index])
        onProgress?.accept(results)
    }
}
