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
 * The files attached to an assistant, in the first version of the Assistants API. The service switched the API off on
 * 26 August 2026: calls answer 404 Not Found. Servers that still offer it work.
 *
 * ```kotlin
 * val files = openai.assistants.files
 * val attached = files.create("asst_abc123", AssistantFileRequest("file-abc123"))
 * println(attached.createdAt)
 * files.list("asst_abc123").all().collect { println(it.id) }
 * files.delete("asst_abc123", attached.id)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v1`, unless the configuration or the call's options name another beta. The
 * second version has [ToolResources] and vector stores instead.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
 */
@ApiService
public class AssistantFiles internal constructor(private val transport: Transport) {
    /**
     * Attaches a file to the assistant with [assistantId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [assistantId] is blank or cannot be part of a path.
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
     * Retrieves the file with [fileId] of the assistant with [assistantId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when the file is not attached.
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
     * Lists the files of the assistant with [assistantId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [assistantId] is blank or cannot be part of a path.
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
     * Detaches the file with [fileId] from the assistant with [assistantId]. The uploaded file itself is not deleted.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when the file is not attached.
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
