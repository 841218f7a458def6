package dev.parley.files

import dev.parley.Deleted
import dev.parley.Download
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer

/**
 * Files: uploads documents for use by other calls, and downloads what those write.
 *
 * ```kotlin
 * val examples = FileSource.of(java.nio.file.Path.of("examples.jsonl"))
 * val file = openai.files.create(FileRequest(examples, FilePurpose.FINE_TUNE))
 * openai.files.list(FileListRequest(FilePurpose.FINE_TUNE)).all().collect { println("${it.id} ${it.filename}") }
 * openai.files.content(file.id).saveTo(java.nio.file.Path.of("copy.jsonl"))
 * openai.files.delete(file.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/files).
 */
@ApiService
public class Files internal constructor(private val transport: Transport) {
    /**
     * Uploads a file. It is read while it is sent, never whole into memory, and sent again after a failure if its
     * source can be read again. Cancelling closes the connection.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/files/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws java.io.IOException when the source of the file fails.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: FileRequest, options: RequestOptions = RequestOptions.NONE): FileObject =
        transport.send(ApiCall.form(FileRequest.serializer(), request, FILES), FileObject.serializer(), options)

    /**
     * Retrieves the file [id]: what is known of it, not its content.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/files/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FileObject =
        transport.send(ApiCall.get(FILES, segment("id", id)), FileObject.serializer(), options)

    /**
     * Lists the files of the project, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/files/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: FileListRequest = FileListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FileObject> = transport.list(ApiCall.get(FILES).query(request), FileObject.serializer(), options) { it.id }

    /**
     * Deletes the file [id], and removes it from all vector stores.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/files/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(FILES, segment("id", id)), Deleted.serializer(), options)

    /**
     * The content of the file [id], to be downloaded into memory, a file or a channel. Nothing is sent before that.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/files/retrieve-contents).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     */
    public fun content(id: String, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(ApiCall.get(FILES, segment("id", id), "content"), options) { retrieve(id, options).bytes }

    /**
     * Polls the file [id] until the service has processed it, and returns it. A service that sends no status is not
     * waited for.
     *
     * @param onProgress Is called with the file each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when the file cannot be used.
     * @throws JobTimeoutException when the file was not processed before the deadline of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun poll(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<FileObject>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FileObject {
        val processed = { file: FileObject -> file.status != FileStatus.UPLOADED }
        val file = transport.wait(polling, onProgress, options).until(processed) { retrieve(id, it) }
        return if (file.status == FileStatus.ERROR) throw failed(file) else file
    }

    private fun failed(file: FileObject): JobFailedException {
        val reason = listOfNotNull("the file ${file.id} cannot be used", file.statusDetails).joinToString(": ")
        return JobFailedException(reason, file)
    }

    private fun ApiCall.query(request: FileListRequest): ApiCall = query(
        "purpose" to request.purpose,
        "limit" to request.limit,
        "after" to cursor(request.after),
        "order" to request.order,
    )

    private companion object {
        private const val FILES = "files"
    }
}
