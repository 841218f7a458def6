package dev.parley.vectorstores

import dev.parley.JobException
import dev.parley.JobFailedException
import dev.parley.OpenAIException
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.files.Files
import dev.parley.http.Transport
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import java.util.function.Consumer

/**
 * Many files on their way into a vector store: uploaded a few at a time, attached as batches, and waited for. What
 * happens to one does not stop the others, and is on the [board].
 */
internal class BulkUpload(
    private val transport: Transport,
    private val uploads: Files,
    private val service: VectorStoreFileBatches,
    private val vectorStoreId: String,
    private val files: List<NamedUpload>,
    private val options: RequestOptions,
    onProgress: Consumer<VectorStoreUploadProgress>?,
) {
    private val board = UploadBoard(files.map { it.name }, onProgress)
    private val requests = arrayOfNulls<VectorStoreFileRequest>(files.size)

    init {
        store(vectorStoreId)
        requireNoIdempotencyKey(options)
    }

    suspend fun run(concurrency: Int?, polling: Polling): VectorStoreUploadResults {
        upload(Semaphore(concurrency ?: DEFAULT_CONCURRENCY))
        files.indices.filter { requests[it] != null }.chunked(BATCH).forEach { attach(it) }
        try {
            waitFor(polling)
        } catch (e: JobException) {
            throw e
        } catch (e: OpenAIException) {
            throw incomplete(board.results, e)
        }
        return board.results.also { if (it.completed.size < files.size) throw incomplete(it, null) }
    }

    private suspend fun upload(permits: Semaphore): Unit = coroutineScope {
        for (index in files.indices) launch { permits.withPermit { upload(index) } }
    }

    private suspend fun upload(index: Int) {
        val request = orNull(listOf(index)) {
            val upload = files[index].upload()
            upload.request(uploads.create(upload.file, options))
        } ?: return
        requests[index] = request
        board.uploaded(index, request.fileId)
    }

    private suspend fun attach(indices: List<Int>) {
        val request = VectorStoreFileBatchRequest(files = indices.map { checkNotNull(requests[it]) })
        val batch = orNull(indices) { service.create(vectorStoreId, request, options) } ?: return
        board.seen(batch)
    }

    private suspend fun waitFor(polling: Polling) {
        transport.wait<VectorStoreUploadResults>(polling, null, options).until({ board.going.isEmpty() }, ::look)
        val results = board.results
        val indices = results.files.withIndex().associate { (index, file) -> file.fileId to index }
        for (batch in results.batches) {
            service.listFiles(vectorStoreId, batch.id, WHOLE_PAGES, options).all().collect { file ->
                indices[file.id]?.let { board.ended(it, file) }
            }
        }
    }

    private suspend fun look(options: RequestOptions): VectorStoreUploadResults {
        for (batch in board.going) board.seen(service.retrieve(vectorStoreId, batch.id, options))
        return board.results
    }

    /** What [step] gives; null when it fails, which is then the failure of the files at [indices] and of no other. */
    private suspend fun <T : Any> orNull(indices: List<Int>, step: suspend () -> T): T? = try {
        step()
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        indices.forEach { board.failed(it, e) }
        null
    }

    private fun incomplete(results: VectorStoreUploadResults, cause: Throwable?): JobFailedException {
        val missing = files.size - results.completed.size
        val failure =
            JobFailedException("$missing of ${files.size} files cannot be searched; the job says which", results)
        (listOfNotNull(cause) + results.failed.mapNotNull { it.failure }).distinct().forEach(failure::addSuppressed)
        return failure
    }

    private companion object {
        private const val DEFAULT_CONCURRENCY = 4
        private const val BATCH = 2000
        private val WHOLE_PAGES = VectorStoreFileListRequest(limit = 100)
    }
}
