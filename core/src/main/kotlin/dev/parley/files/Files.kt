package dev.parley.files

import dev.parley.Deleted
import dev.parley.Download
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer

/** Files that other calls read and write. See the API reference, "Files". */
@ApiService
public class Files internal constructor(private val transport: Transport) {
    /**
     * Uploads a file while it is read: it is never whole in memory. Repeated after a failure if the source can be read again.
     *
     * @throws java.io.IOException when the source fails.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: FileRequest, options: RequestOptions = RequestOptions.NONE): FileObject =
        transport.send(ApiCall.form(FileRequest.serializer(), request, FILES), FileObject.serializer(), options)

    /**
     * What the service knows of the file [id].
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FileObject =
        transport.send(ApiCall.get(FILES, segment("id", id)), FileObject.serializer(), options)

    /**
     * The files of the project.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: FileListRequest = FileListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FileObject> = transport.list(ApiCall.get(FILES).query(request), FileObject.serializer(), options) { it.id }

    /**
     * Deletes the file [id], everywhere it is used.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(FILES, segment("id", id)), Deleted.serializer(), options)

    /** What the file [id] holds, to be fetched into memory, a file or a channel. */
    public fun content(id: String, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(ApiCall.get(FILES, segment("id", id), "content"), options)

    /**
     * Waits until the service has looked at the file [id], and gives it.
     *
     * @param onProgress is told what each look saw.
     * @throws JobFailedException when the file cannot be used.
     * @throws JobTimeoutException when that takes longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun waitUntilProcessed(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<FileObject>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FileObject {
        val file = transport.wait(polling, onProgress, options).until({ it.status != FileStatus.UPLOADED }) {
            retrieve(id, it)
        }
        if (file.status != FileStatus.ERROR) return file
        throw JobFailedException("the file ${file.id} cannot be used: ${file.statusDetails}", file)
    }

    private fun ApiCall.query(request: FileListRequest): ApiCall = query(
        "purpose" to request.purpose,
        "limit" to request.limit,
        "after" to request.after,
        "order" to request.order,
    )

    private companion object {
        private const val FILES = "files"
    }
}
