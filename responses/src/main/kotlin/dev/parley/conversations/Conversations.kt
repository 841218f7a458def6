package dev.parley.conversations

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** Conversations that the service remembers. See the API reference, "Conversations". */
@ApiService
public class Conversations internal constructor(private val transport: Transport) {
    /** What conversations hold. */
    @get:JvmName("items")
    public val items: ConversationItems get() = ConversationItems(transport)

    /**
     * Begins a conversation. Responses that name its id are added to it.
     *
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
     * The conversation with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Conversation =
        transport.send(ApiCall.get(CONVERSATIONS, segment("id", id)), Conversation.serializer(), options)

    /**
     * Changes the notes of the conversation with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
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
     * Deletes the conversation with [id]. Its items stay.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CONVERSATIONS, segment("id", id)), Deleted.serializer(), options)

    private companion object {
        private const val CONVERSATIONS = "conversations"
    }
}
