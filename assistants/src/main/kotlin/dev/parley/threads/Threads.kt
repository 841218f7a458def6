package dev.parley.threads

import dev.parley.Deleted
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.ToolFailedException
import dev.parley.annotation.ApiService
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.query
import dev.parley.assistants.v2
import dev.parley.generation.Answer
import dev.parley.generation.PartialAnswer
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import dev.parley.threads.messages.ThreadMessages
import dev.parley.threads.runs.Run
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.Tools
import kotlinx.coroutines.flow.Flow
import java.util.function.Consumer

/**
 * Threads: conversations stored by the service, on which assistants run. They are part of the Assistants API, which the
 * service switched off on 26 August 2026: calls answer 404 Not Found, and conversations replace it. Servers that still
 * offer it work.
 *
 * ```kotlin
 * val question = ThreadMessageRequest.user("What is a prime number?")
 * val thread = openai.threads.create(ThreadRequest(listOf(question)))
 * val run = openai.threads.runs.createAndPoll(thread.id, RunRequest("asst_abc123"))
 * println(run.status)
 * openai.threads.messages.list(thread.id).data.forEach { println(it.text) }
 * openai.threads.delete(thread.id)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/threads).
 */
@ApiService
public class Threads internal constructor(private val transport: Transport) {
    /** The messages in a thread. */
    public val messages: ThreadMessages
        @JvmName("messages")
        get() = ThreadMessages(transport)

    /** Runs: the execution of assistants on threads. */
    public val runs: ThreadRuns
        @JvmName("runs")
        get() = ThreadRuns(transport)

    /**
     * Creates a thread.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/threads/createThread).
     *
     * @param options Overrides the client's settings for this call.
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
     * Retrieves the thread with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/threads/getThread).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): AssistantThread =
        transport.send(ApiCall.get(THREADS, segment("id", id)).v2(), AssistantThread.serializer(), options)

    /**
     * Modifies the thread with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/threads/modifyThread).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
     * Deletes the thread with [id] and its messages.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/threads/deleteThread).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(THREADS, segment("id", id)).v2(), Deleted.serializer(), options)

    /**
     * Lists all threads, page by page. The API reference does not describe this call, and the service may refuse it to
     * API keys.
     *
     * @param options Overrides the client's settings for this call.
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
     * Creates a thread and runs an assistant on it. The run goes on after this returns; [ThreadRuns.retrieve] returns
     * its status.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/createThreadAndRun).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createAndRun(request: ThreadAndRunRequest, options: RequestOptions = RequestOptions.NONE): Run =
        transport.send(postRun(request), Run.serializer(), options)

    /**
     * Creates a thread and runs an assistant on it, as [createAndRun] does, and polls the run, as [ThreadRuns.poll] does.
     *
     * @param onProgress Is called with the run each time it was retrieved.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndRunAndPoll(
        request: ThreadAndRunRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        val run = createAndRun(request, options)
        return runs.poll(run.threadId, run.id, polling, onProgress, options.further())
    }

    /**
     * Creates a thread, runs an assistant on it and streams the events, until the run ends or requires the outputs of
     * tool calls. Nothing is sent before the flow is collected, and each collection creates a thread. Cancelling the
     * collection closes the connection, and does not cancel the run. [toRunResult] puts the events together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/createThreadAndRun).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun streamCreateAndRun(
        request: ThreadAndRunRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(postRun(request), options)

    /**
     * Creates a thread and runs an assistant on it, as [streamCreateAndRun] does; the run's last message is JSON of
     * [type], and is read, as [ThreadRuns.create] does.
     *
     * @param options Overrides the client's settings for this call.
     * @throws StreamTruncatedException when the stream breaks off; its `partial` is the [RunResult] so far.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun <T : Any> createAndRun(
        request: ThreadAndRunRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> = type.answer(streamCreateAndRun(request.asking(type), options).toRunResult())

    /**
     * Creates a thread and runs an assistant on it; the run's last message is JSON of [T], a `@Serializable` class, and
     * is read.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T].
     * @throws StreamTruncatedException when the stream breaks off; its `partial` is the [RunResult] so far.
     * @throws OpenAIException when the call fails otherwise.
     */
    @JvmSynthetic
    @JvmName("createAndRunTyped")
    public suspend inline fun <reified T : Any> createAndRun(
        request: ThreadAndRunRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> = createAndRun(request, jsonType<T>(), options)

    /**
     * Creates a thread and runs an assistant on it; the run's last message is JSON of [type], and its members are
     * streamed as they become complete, as [ThreadRuns.stream] does.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete; its `partial` is the
     * [RunResult] so far. It fails with another [OpenAIException] when the call fails.
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun <T : Any> streamCreateAndRun(
        request: ThreadAndRunRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, RunResult>> = streamCreateAndRun(request.asking(type), options).growing(type)

    /**
     * Creates a thread and runs an assistant on it; the run's last message is JSON of [T], a `@Serializable` class, and
     * its members are streamed as they become complete, with the whole answer at the end.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T].
     */
    @JvmSynthetic
    @JvmName("streamCreateAndRunTyped")
    public inline fun <reified T : Any> streamCreateAndRun(
        request: ThreadAndRunRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, RunResult>> = streamCreateAndRun(request, jsonType<T>(), options)

    /**
     * Creates a thread, runs an assistant on it, and answers its tool calls with [tools] until the run ends, as
     * [ThreadRuns.runTools] does.
     *
     * @param polling How to poll, each time the run goes on.
     * @param onProgress Is called with the run each time it was retrieved.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     * @throws ToolFailedException when a call fails and [tools] abort then.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun runTools(
        request: ThreadAndRunRequest,
        tools: Tools,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        val defined = request.with(tools)
        return runs.runTools(tools, polling, onProgress, options) {
            createAndRunAndPoll(defined, polling, onProgress, options)
        }
    }

    /**
     * Creates a thread, runs an assistant on it, answers its tool calls with [tools], and streams the events until the
     * run ends, as [ThreadRuns.streamTools] does.
     *
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     */
    public fun streamTools(
        request: ThreadAndRunRequest,
        tools: Tools,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ToolLoopEvent<AssistantEvent, Run>> =
        runs.streamTools(tools, streamCreateAndRun(request.with(tools), options), options)

    private fun postRun(request: ThreadAndRunRequest): ApiCall =
        ApiCall.post(ThreadAndRunRequest.serializer(), request, THREADS, "runs").v2()

    private companion object {
        private const val THREADS = "threads"
    }
}
