package dev.parley.conversations

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.include
import dev.parley.responses.items.query

/**
 * The items of conversations.
 *
 * ```kotlin
 * val id = openai.conversations.create(ConversationRequest(listOf(Message.user("My name is Ann.")))).id
 * val items = openai.conversations.items
 * items.create(id, ConversationItemsRequest(listOf(Message.assistant("Hello Ann!"))))
 * for (item in items.list(id).data) println(item.text)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/list-items-object).
 */
@ApiService
public class ConversationItems internal constructor(private val transport: Transport) {
    /**
     * Adds items to the conversation with [conversationId], and returns them as they are stored.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/create-items).
     *
     * @param include Additional data to include in the items. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [conversationId] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        conversationId: String,
        request: ConversationItemsRequest,
        include: List<Include>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): ConversationItemList = transport.send(
        ApiCall.post(
            ConversationItemsRequest.serializer(),
            request,
            CONVERSATIONS,
            segment("conversationId", conversationId),
            ITEMS,
        ).include(include),
        ConversationItemList.serializer(),
        options,
    )

    /**
     * Lists the items of the conversation with [conversationId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/list-items).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [conversationId] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such conversation.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        conversationId: String,
        request: ItemListRequest = ItemListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ResponseItem> = transport.list(
        ApiCall.get(CONVERSATIONS, segment("conversationId", conversationId), ITEMS).query(request),
        ResponseItem.serializer(),
        options,
    ) { it.id.orEmpty() }

    /**
     * Retrieves the item with [id] of the conversation with [conversationId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/get-item).
     *
     * @param include Additional data to include in the item. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such item.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        conversationId: String,
        id: String,
        include: List<Include>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): ResponseItem = transport.send(
        ApiCall.get(CONVERSATIONS, segment("conversationId", conversationId), ITEMS, segment("id", id))
            .include(include),
        ResponseItem.serializer(),
        options,
    )

    /**
     * Deletes the item with [id] from the conversation with [conversationId], and returns the conversation.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/delete-item).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such item.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        conversationId: String,
        id: String,
        options: RequestOptions = RequestOptions.NONE,
    ): Conversation = transport.send(
        ApiCall.delete(CONVERSATIONS, segment("conversationId", conversationId), ITEMS, segment("id", id)),
        Conversation.serializer(),
        options,
    )

    private companion object {
        private const val CONVERSATIONS = "conversations"
        private const val ITEMS = "items"
    }
}
