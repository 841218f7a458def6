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

/** What is said in a thread. See the API reference, "Messages". */
@ApiService
public class ThreadMessages internal constructor(private val transport: Transport) {
    /** The files attached to a message, in the first version of assistants. */
    public val files: ThreadMessageFiles
        @JvmName("files")
        get() = ThreadMessageFiles(transport)

    /**
     * Puts a message into the thread with [threadId].
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
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
     * The message with [messageId] of the thread with [threadId].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * Changes the notes of the message with [messageId] of the thread with [threadId].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * The messages of the thread with [threadId], page by page, the newest first unless [request] says otherwise.
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
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
