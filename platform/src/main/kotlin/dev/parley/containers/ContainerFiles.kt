package dev.parley.containers

import dev.parley.Deleted
import dev.parley.Download
import dev.parley.ListRequest
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.responses.Response
import java.nio.file.Path

/**
 * The files in a container: those that were put there, and those that code of the model wrote.
 *
 * ```kotlin
 * val files = openai.containers.files
 * val added = files.create("cntr_abc123", ContainerFileRequest(fileId = "file-abc123"))
 * println(files.content("cntr_abc123", added.id).bytes().decodeToString())
 * files.list("cntr_abc123").all().collect { println("${it.path} (${it.bytes} bytes)") }
 * files.delete("cntr_abc123", added.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/container-files).
 */
@ApiService
public class ContainerFiles internal constructor(private val transport: Transport) {
    /**
     * Adds a file to the container with [containerId]. A file to upload is read while it is sent, never whole into
     * memory.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/createContainerFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [containerId] is blank or cannot be part of a path.
     * @throws java.io.IOException when the source of the file fails.
     * @throws NotFoundException when there is no such container.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        containerId: String,
        request: ContainerFileRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ContainerFile {
        val path = arrayOf(CONTAINERS, container(containerId), FILES)
        val serializer = ContainerFileRequest.serializer()
        val call = when (request.file) {
            null -> ApiCall.post(serializer, request, *path)
            else -> ApiCall.form(serializer, request, *path)
        }
        return transport.send(call, ContainerFile.serializer(), options)
    }

    /**
     * Retrieves a file of the container with [containerId]: what is known of it, not its content.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/retrieveContainerFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        containerId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): ContainerFile = transport.send(
        ApiCall.get(CONTAINERS, container(containerId), FILES, file(fileId)),
        ContainerFile.serializer(),
        options,
    )

    /**
     * Lists the files of the container with [containerId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/listContainerFiles).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [containerId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such container.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        containerId: String,
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ContainerFile> = transport.list(
        ApiCall.get(CONTAINERS, container(containerId), FILES).query(request),
        ContainerFile.serializer(),
        options,
        ContainerFile::id,
    )

    /**
     * Deletes a file of the container with [containerId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/deleteContainerFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        containerId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): Deleted = transport.send(
        ApiCall.delete(CONTAINERS, container(containerId), FILES, file(fileId)),
        Deleted.serializer(),
        options,
    )

    /**
     * The content of a file of the container with [containerId], to be downloaded into memory, a file or a channel.
     * Nothing is sent before that.
     *
     * See the
     * [API reference](https://platform.openai.com/docs/api-reference/container-files/retrieveContainerFileContent).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     */
    public fun content(containerId: String, fileId: String, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(
            ApiCall.get(CONTAINERS, container(containerId), FILES, file(fileId), "content"),
            options,
        ) { retrieve(containerId, fileId, options).bytes }

    /**
     * Saves every file that [response] cites, as its code interpreter or shell wrote them, to [folder], one after the
     * other: under its own name, without the folders that it has in its container. A file that is cited twice is saved
     * once. Two files of the same name get different ones: `plot.png` and `plot-2.png`. Files that were there before
     * are replaced.
     *
     * @param folder The folder, which is created when it does not exist.
     * @param options Overrides the client's settings for these calls.
     * @return The saved files, in the order in which the response cites them.
     * @throws java.io.IOException when a file cannot be written.
     * @throws NotFoundException when a file or its container is gone. Those that were saved before stay.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun saveAll(
        response: Response,
        folder: Path,
        options: RequestOptions = RequestOptions.NONE,
    ): List<SavedFile> = CitedFiles(response).inFolder(folder).onEach { (path, citation) ->
        content(citation.containerId, citation.fileId, options).saveTo(path)
    }

    private fun container(id: String) = segment("containerId", id)

    private fun file(id: String) = segment("fileId", id)

    private companion object {
        private const val FILES = "files"
    }
}
