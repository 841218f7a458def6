package dev.parley.threads.messages

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.assistants.query
import dev.parley.assistants.v2
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * The messages in a thread. They are part of the Assistants API, which the service switched off on 26 August 2026:
 * calls answer 404 Not Found, and conversations replace it. Servers that still offer it work.
 *
 * ```kotlin
 * val messages = openai.threads.messages
 * messages.create("thread_abc123", ThreadMessageRequest.user("What is on page 3?"))
 * messages.list("thread_abc123").all().collect { message ->
 *     println("${message.role}: ${message.text}")
 * }
 * messages.delete("thread_abc123", "msg_abc123")
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages).
 */
@ApiService
public class ThreadMessages internal constructor(private val transport: Transport) {
    /** The files attached to a message, in the first version of the API only. */
    public val files: ThreadMessageFiles
        @JvmName("files")
        get() = ThreadMessageFiles(transport)

    /**
     * Adds a message to the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages/createMessage).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        threadId: String,
        request: ThreadMessageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ThreadMessage = transport.send(
        ApiCall.post(ThreadMessageRequest.serializer(), request, THREADS, thread(threadId), MESSAGES).v2(),
        ThreadMessage.serializer(),
        options,
    )

    /**
     * Retrieves the message with [messageId] from the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages/getMessage).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such message.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        threadId: String,
        messageId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): ThreadMessage = transport.send(
        ApiCall.get(THREADS, thread(threadId), MESSAGES, message(messageId)).v2(),
        ThreadMessage.serializer(),
        options,
    )

    /**
     * Modifies the metadata of the message with [messageId] in the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages/modifyMessage).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such message.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        threadId: String,
        messageId: String,
        request: ThreadMessageUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ThreadMessage = transport.send(
        ApiCall.post(
            ThreadMessageUpdateRequest.serializer(),
            request,
            THREADS,
            thread(threadId),
            MESSAGES,
            message(messageId),
        ).v2(),
        ThreadMessage.serializer(),
        options,
    )

    /**
     * Deletes the message with [messageId] from the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages/deleteMessage).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such message.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        threadId: String,
        messageId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): Deleted = transport.send(
        ApiCall.delete(THREADS, thread(threadId), MESSAGES, message(messageId)).v2(),
        Deleted.serializer(),
        options,
    )

    /**
     * Lists the messages of the thread with [threadId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages/listMessages).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        threadId: String,
        request: ThreadMessageListRequest = ThreadMessageListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ThreadMessage> = transport.list(
        ApiCall.get(THREADS, thread(threadId), MESSAGES).query(request.cursor()).query("run_id" to request.runId).v2(),
        ThreadMessage.serializer(),
        options,
        ThreadMessage::id,
    )

    private fun thread(id: String) = segment("threadId", id)

    private fun message(id: String) = segment("messageId", id)

    private companion object {
        private const val THREADS = "threads"
        private const val MESSAGES = "messages"
    }
}
