package dev.parley.conversations

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Conversations that the service stores, and that responses are added to.
 *
 * ```kotlin
 * val conversation = openai.conversations.create()
 * val request = ResponseRequest("gpt-5.2", "My name is Ann.", conversation = conversation.id)
 * openai.responses.create(request)
 * val name = ResponseRequest("gpt-5.2", "What is my name?", conversation = conversation.id)
 * println(openai.responses.create(name).text)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations).
 */
@ApiService
public class Conversations internal constructor(private val transport: Transport) {
    /** The items of conversations. */
    @get:JvmName("items")
    public val items: ConversationItems get() = ConversationItems(transport)

    /**
     * Creates a conversation. Responses whose requests name its id are added to it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ConversationRequest = ConversationRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Conversation = transport.send(
        ApiCall.post(ConversationRequest.serializer(), request, CONVERSATIONS),
        Conversation.serializer(),
        options,
    )

    /**
     * Retrieves the conversation with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Conversation =
        transport.send(ApiCall.get(CONVERSATIONS, segment("id", id)), Conversation.serializer(), options)

    /**
     * Updates the metadata of the conversation with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/update).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: ConversationUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Conversation = transport.send(
        ApiCall.post(ConversationUpdateRequest.serializer(), request, CONVERSATIONS, segment("id", id)),
        Conversation.serializer(),
        options,
    )

    /**
     * Deletes the conversation with [id]. Its items are not deleted.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CONVERSATIONS, segment("id", id)), Deleted.serializer(), options)

    private companion object {
        private const val CONVERSATIONS = "conversations"
    }
}
