package dev.parley.threads

import dev.parley.Deleted
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.query
import dev.parley.assistants.v2
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.threads.messages.ThreadMessages
import dev.parley.threads.runs.Run
import dev.parley.tools.ToolHandlers
import java.util.function.Consumer
import kotlinx.coroutines.flow.Flow

/**
 * Conversations that the service keeps, and that assistants run on. See the API reference, "Threads".
 *
 * ```
 * val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi"))))
 * val run = openai.threads.runs.create(thread.id, RunRequest("asst_1"))
 * ```
 *
 * They belong to assistants, which the service calls deprecated; conversations are to take their place. All calls say
 * `OpenAI-Beta: assistants=v2` by themselves, unless the configuration or the call's options name another beta.
 */
@ApiService
public class Threads internal constructor(private val transport: Transport) {
    /** What is said in a thread. See the API reference, "Messages". */
    public val messages: ThreadMessages
        @JvmName("messages")
        get() = ThreadMessages(transport)

    /** The work of an assistant on a thread. See the API reference, "Runs". */
    public val runs: ThreadRuns
        @JvmName("runs")
        get() = ThreadRuns(transport)

    /**
     * Begins a thread.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ThreadRequest = ThreadRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): AssistantThread = transport.send(
        ApiCall.post(ThreadRequest.serializer(), request, THREADS).v2(),
        AssistantThread.serializer(),
        options,
    )

    /**
     * The thread with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): AssistantThread =
        transport.send(ApiCall.get(THREADS, segment("id", id)).v2(), AssistantThread.serializer(), options)

    /**
     * Changes the thread with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: ThreadUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): AssistantThread = transport.send(
        ApiCall.post(ThreadUpdateRequest.serializer(), request, THREADS, segment("id", id)).v2(),
        AssistantThread.serializer(),
        options,
    )

    /**
     * Deletes the thread with [id], and all that was said in it.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(THREADS, segment("id", id)).v2(), Deleted.serializer(), options)

    /**
     * All threads, page by page. The service does not document this call, and may refuse it to API keys.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: CursorRequest = CursorRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<AssistantThread> = transport.list(
        ApiCall.get(THREADS).query(request).v2(),
        AssistantThread.serializer(),
        options,
        AssistantThread::id,
    )

    /**
     * Begins a thread and runs an assistant on it. The run goes on after this returns: [ThreadRuns.retrieve] tells how
     * far it is.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createAndRun(request: ThreadAndRunRequest, options: RequestOptions = RequestOptions.NONE): Run =
        transport.send(postRun(request), Run.serializer(), options)

    /**
     * Begins a thread, runs an assistant on it, and tells what happens as it happens, until the run is over or waits
     * for outputs. Collecting the flow sends the request, each time anew; to stop collecting closes the connection, and
     * leaves the run at work. [toRunResult] puts the events together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun streamCreateAndRun(
        request: ThreadAndRunRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(postRun(request), options)

    /**
     * Begins a thread, runs an assistant on it, and answers the functions that it calls with [tools], as
     * [ThreadRuns.runWithTools] does.
     */
    public fun createAndRunWithTools(
        request: ThreadAndRunRequest,
        tools: ToolHandlers,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = ToolLoop(runs, tools, options).follow(streamCreateAndRun(request, options))

    /**
     * As [createAndRun], and then waits for the run as [ThreadRuns.poll] does.
     *
     * @throws JobTimeoutException when the run takes longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndRunAndPoll(
        request: ThreadAndRunRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        val run = createAndRun(request, options)
        return runs.poll(run.threadId, run.id, polling, onProgress, options)
    }

    private fun postRun(request: ThreadAndRunRequest): ApiCall =
        ApiCall.post(ThreadAndRunRequest.serializer(), request, THREADS, "runs").v2()

    private companion object {
        private const val THREADS = "threads"
    }
}
