package dev.parley.batches

import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.http.Transport
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonPrimitive
import java.io.OutputStream
import java.nio.file.Files
import java.nio.file.Path
import dev.parley.files.Files as KeptFiles

/** Writes the requests of a batch to a file, one a line, and uploads it. */
internal class BatchInputFile<R : Any>(private val kind: BatchKind<R, *>, private val transport: Transport) {
    private val route = """"method":"POST","url":${JsonPrimitive(kind.endpoint)}"""

    /** Gives the id of the uploaded file. The one on disk is gone afterwards. */
    suspend fun upload(items: Flow<BatchItem<R>>, options: RequestOptions): String = withContext(Dispatchers.IO) {
        val file = Files.createTempFile("parley-batch-", ".jsonl")
        try {
            write(items, file)
            val request = FileRequest(FileSource.of(file).named("batch.jsonl"), FilePurpose.BATCH)
            KeptFiles(transport).create(request, options).id
        } finally {
            Files.deleteIfExists(file)
        }
    }

    private suspend fun write(items: Flow<BatchItem<R>>, file: Path) = Files.newOutputStream(file).buffered().use {
        val ids = mutableSetOf<String>()
        items.collect { item ->
            require(ids.add(item.customId)) { "items must not have the same customId twice: ${item.customId}" }
            it.line(item)
        }
        require(ids.isNotEmpty()) { "items must not be empty" }
    }

    private fun OutputStream.line(item: BatchItem<R>) {
        write("""{"custom_id":${JsonPrimitive(item.customId)},$route,"body":""".encodeToByteArray())
        write(transport.json.encode(kind.request, item.request))
        write("}\n".encodeToByteArray())
    }
}
