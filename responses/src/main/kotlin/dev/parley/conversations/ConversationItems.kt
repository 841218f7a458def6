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

/** What a conversation holds. See the API reference, "Conversations", "Items". */
@ApiService
public class ConversationItems internal constructor(private val transport: Transport) {
    /**
     * Adds items to the conversation with [conversationId], and gives them as they are kept, with what [include] asks
     * for besides.
     *
     * @throws IllegalArgumentException when [conversationId] is blank or could not stand in a path.
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
     * The items of the conversation with [conversationId], page by page.
     *
     * @throws IllegalArgumentException when [conversationId] is blank or could not stand in a path.
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
     * The item with [id] of the conversation with [conversationId], with what [include] asks for besides.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * Takes the item with [id] out of the conversation with [conversationId], and gives the conversation.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
