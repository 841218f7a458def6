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
 * The files attached to a message, in the first version of assistants: these calls say `assistants=v1` by themselves.
 * The second version has [MessageAttachment]s instead.
 */
@ApiService
public class ThreadMessageFiles internal constructor(private val transport: Transport) {
    /**
     * The file with [fileId] of a message.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws NotFoundException when it is not attached.
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
     * The files of a message, page by page.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
