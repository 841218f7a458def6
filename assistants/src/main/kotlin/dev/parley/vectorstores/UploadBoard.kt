package dev.parley.vectorstores

import java.util.function.Consumer

/** How far many files have come, told to [onProgress] with each change. May be used by many coroutines at once. */
internal class UploadBoard(names: List<String>, private val onProgress: Consumer<VectorStoreUploadProgress>?) {
    private val files = names.mapTo(ArrayList(names.size)) { VectorStoreUploadResult(it) }
    private val batches = linkedMapOf<String, VectorStoreFileBatch>()
    private var uploaded = 0
    private var completed = 0
    private var failed = 0

    val results: VectorStoreUploadResults
        @Synchronized get() = VectorStoreUploadResults(files.toList(), batches.values.toList())

    /** The batches whose processing has not ended. */
    val going: List<VectorStoreFileBatch>
        @Synchronized get() = batches.values.filterNot { it.status.isEnd }

    fun uploaded(index: Int, fileId: String): Unit = change(index) { it.copy(fileId = fileId) }

    fun failed(index: Int, failure: Exception): Unit = change(index) { it.copy(failure = failure) }

    fun ended(index: Int, file: VectorStoreFile): Unit = change(index) { it.copy(file = file) }

    @Synchronized
    fun seen(batch: VectorStoreFileBatch) {
        batches[batch.id] = batch
        tell(batch = batch)
    }

    @Synchronized
    private fun change(index: Int, change: (VectorStoreUploadResult) -> VectorStoreUploadResult) {
        val file = change(files[index])
        count(files[index], -1)
        count(file, 1)
        files[index] = file
        tell(file = file)
    }

    private fun count(file: VectorStoreUploadResult, one: Int) {
        if (file.fileId != null) uploaded += one
        if (file.completed) completed += one
        if (file.failed) failed += one
    }

    private fun tell(file: VectorStoreUploadResult? = null, batch: VectorStoreFileBatch? = null) {
        onProgress?.accept(VectorStoreUploadProgress(files.size, uploaded, completed, failed, file, batch))
    }
}
