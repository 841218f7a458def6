package dev.parley.assistants

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * The files attached to an assistant, in the first version of assistants: these calls say `assistants=v1` by
 * themselves. The second version has [ToolResources] and vector stores instead.
 */
@ApiService
public class AssistantFiles internal constructor(private val transport: Transport) {
    /**
     * Attaches a file to the assistant with [assistantId].
     *
     * @throws IllegalArgumentException when [assistantId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        assistantId: String,
        request: AssistantFileRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): AssistantFile = transport.send(
        ApiCall.post(AssistantFileRequest.serializer(), request, ASSISTANTS, assistant(assistantId), FILES).v1(),
        AssistantFile.serializer(),
        options,
    )

    /**
     * The file with [fileId] of the assistant with [assistantId].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws NotFoundException when it is not attached.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        assistantId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): AssistantFile = transport.send(
        ApiCall.get(ASSISTANTS, assistant(assistantId), FILES, file(fileId)).v1(),
        AssistantFile.serializer(),
        options,
    )

    /**
     * The files of the assistant with [assistantId], page by page.
     *
     * @throws IllegalArgumentException when [assistantId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        assistantId: String,
        request: CursorRequest = CursorRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<AssistantFile> = transport.list(
        ApiCall.get(ASSISTANTS, assistant(assistantId), FILES).query(request).v1(),
        AssistantFile.serializer(),
        options,
        AssistantFile::id,
    )

    /**
     * Detaches the file with [fileId] from the assistant with [assistantId]. The file itself stays.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws NotFoundException when it is not attached.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        assistantId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): Deleted = transport.send(
        ApiCall.delete(ASSISTANTS, assistant(assistantId), FILES, file(fileId)).v1(),
        Deleted.serializer(),
        options,
    )

    private fun assistant(id: String) = segment("assistantId", id)

    private fun file(id: String) = segment("fileId", id)

    private companion object {
        private const val ASSISTANTS = "assistants"
        private const val FILES = "files"
    }
}
