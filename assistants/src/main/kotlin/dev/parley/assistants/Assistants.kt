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
 * Models with instructions and tools of their own. See the API reference, "Assistants".
 *
 * The service calls these calls deprecated; responses and conversations are to take their place. All say
 * `OpenAI-Beta: assistants=v2` by themselves, unless the configuration or the call's options name another beta.
 */
@ApiService
public class Assistants internal constructor(private val transport: Transport) {
    /** The files attached to an assistant, in the first version of assistants. */
    public val files: AssistantFiles
        @JvmName("files")
        get() = AssistantFiles(transport)

    /**
     * Makes an assistant.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: AssistantRequest, options: RequestOptions = RequestOptions.NONE): Assistant =
        transport.send(
            ApiCall.post(AssistantRequest.serializer(), request, ASSISTANTS).v2(),
            Assistant.serializer(),
            options,
        )

    /**
     * The assistant with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Assistant =
        transport.send(ApiCall.get(ASSISTANTS, segment("id", id)).v2(), Assistant.serializer(), options)

    /**
     * Changes the assistant with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: AssistantUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Assistant = transport.send(
        ApiCall.post(AssistantUpdateRequest.serializer(), request, ASSISTANTS, segment("id", id)).v2(),
        Assistant.serializer(),
        options,
    )

    /**
     * Deletes the assistant with [id]. Threads that it has run on stay.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(ASSISTANTS, segment("id", id)).v2(), Deleted.serializer(), options)

    /**
     * All assistants, page by page, the newest first unless [request] says otherwise.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: CursorRequest = CursorRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Assistant> = transport.list(
        ApiCall.get(ASSISTANTS).query(request).v2(),
        Assistant.serializer(),
        options,
        Assistant::id,
    )

    private companion object {
        private const val ASSISTANTS = "assistants"
    }
}
