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
 * Assistants: models with their own instructions and tools. The service switched the Assistants API off on
 * 26 August 2026: calls answer 404 Not Found, and responses and conversations replace it. Servers that still offer it
 * work.
 *
 * ```kotlin
 * val request = AssistantRequest(
 *     model = "gpt-5.2",
 *     name = "Tutor",
 *     instructions = "Explain with examples.",
 *     tools = listOf(AssistantTool.codeInterpreter()),
 * )
 * val assistant = openai.assistants.create(request)
 * openai.assistants.update(assistant.id, AssistantUpdateRequest(temperature = 0.2))
 * openai.assistants.delete(assistant.id)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
 */
@ApiService
public class Assistants internal constructor(private val transport: Transport) {
    /** The files attached to an assistant, in the first version of the API only. */
    public val files: AssistantFiles
        @JvmName("files")
        get() = AssistantFiles(transport)

    /**
     * Creates an assistant.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/createAssistant).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: AssistantRequest, options: RequestOptions = RequestOptions.NONE): Assistant =
        transport.send(
            ApiCall.post(AssistantRequest.serializer(), request, ASSISTANTS).v2(),
            Assistant.serializer(),
            options,
        )

    /**
     * Retrieves the assistant with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/getAssistant).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Assistant =
        transport.send(ApiCall.get(ASSISTANTS, segment("id", id)).v2(), Assistant.serializer(), options)

    /**
     * Modifies the assistant with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/modifyAssistant).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
     * Deletes the assistant with [id]. The threads that it ran on are not deleted.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/deleteAssistant).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such assistant.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(ASSISTANTS, segment("id", id)).v2(), Deleted.serializer(), options)

    /**
     * Lists the assistants, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/listAssistants).
     *
     * @param options Overrides the client's settings for this call.
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
