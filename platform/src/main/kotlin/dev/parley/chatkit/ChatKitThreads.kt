package dev.parley.chatkit

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
 * The threads of chats in ChatKit, and the items in them.
 *
 * ```kotlin
 * val threads = openai.chatKit.threads
 * threads.list(ChatKitThreadListRequest(user = "user-1")).all().collect { thread ->
 *     threads.listItems(thread.id).data.forEach { if (it is ChatKitThreadItem.UserMessage) println(it.text) }
 * }
 * threads.delete("cthr_abc123")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads).
 */
@ApiService
public class ChatKitThreads internal constructor(private val transport: Transport) {
    /**
     * Lists the threads, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ChatKitThreadListRequest = ChatKitThreadListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ChatKitThread> = transport.list(
        ApiCall.get(CHATKIT, THREADS).query(request).beta(BETA),
        ChatKitThread.serializer(),
        options,
        ChatKitThread::id,
    )

    /**
     * Retrieves the thread with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): ChatKitThread =
        transport.send(
            ApiCall.get(CHATKIT, THREADS, segment("id", id)).beta(BETA),
            ChatKitThread.serializer(),
            options,
        )

    /**
     * Deletes the thread with [id], with its items and attachments.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CHATKIT, THREADS, segment("id", id)).beta(BETA), Deleted.serializer(), options)

    /**
     * Lists the items of the thread with [id], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/list-items).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun listItems(
        id: String,
        request: ChatKitItemListRequest = ChatKitItemListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ChatKitThreadItem> = transport.list(
        ApiCall.get(CHATKIT, THREADS, segment("id", id), "items").query(request).beta(BETA),
        ChatKitThreadItem.serializer(),
        options,
        ChatKitThreadItem::id,
    )

    private companion object {
        private const val THREADS = "threads"
    }
}
