package dev.parley.threads.messages

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.query
import dev.parley.assistants.v1
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * The files attached to a message, in the first version of the Assistants API. The service switched the API off on
 * 26 August 2026: calls answer 404 Not Found. Servers that still offer it work.
 *
 * ```kotlin
 * val files = openai.threads.messages.files
 * files.list("thread_abc123", "msg_abc123").all().collect { file ->
 *     println("${file.id} was attached at ${file.createdAt}")
 * }
 * val file = files.retrieve("thread_abc123", "msg_abc123", "file-abc123")
 * println(file.messageId)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v1`, unless the configuration or the call's options name another beta. The
 * second version has [MessageAttachment]s instead.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages).
 */
@ApiService
public class ThreadMessageFiles internal constructor(private val transport: Transport) {
    /**
     * Retrieves the file with [fileId] of a message.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when the file is not attached.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        threadId: String,
        messageId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): ThreadMessageFile = transport.send(
        ApiCall.get(THREADS, thread(threadId), MESSAGES, message(messageId), FILES, segment("fileId", fileId)).v1(),
        ThreadMessageFile.serializer(),
        options,
    )

    /**
     * Lists the files of a message, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/messages).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such message.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        threadId: String,
        messageId: String,
        request: CursorRequest = CursorRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ThreadMessageFile> = transport.list(
        ApiCall.get(THREADS, thread(threadId), MESSAGES, message(messageId), FILES).query(request).v1(),
        ThreadMessageFile.serializer(),
        options,
        ThreadMessageFile::id,
    )

    private fun thread(id: String) = segment("threadId", id)

    private fun message(id: String) = segment("messageId", id)

    private companion object {
        private const val THREADS = "threads"
        private const val MESSAGES = "messages"
        private const val FILES = "files"
    }
}
