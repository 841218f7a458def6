package dev.parley.threads

import dev.parley.BadRequestException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.SortOrder
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
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessages
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.runs.query
import dev.parley.threads.runs.rests
import dev.parley.threads.steps.RunStepListRequest
import dev.parley.threads.steps.RunSteps
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.Tools
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import java.util.function.Consumer

/**
 * Runs: the execution of assistants on threads. They are part of the Assistants API, which the service switched off on
 * 26 August 2026: calls answer 404 Not Found, and responses replace it. Servers that still offer it work.
 *
 * ```kotlin
 * val runs = openai.threads.runs
 * val run = runs.createAndPoll("thread_abc123", RunRequest("asst_abc123"))
 * println(run.usage?.totalTokens)
 *
 * val tools = Tools.of(Tool.handler("get_weather") { "sunny" })
 * runs.streamTools("thread_abc123", RunRequest("asst_abc123"), tools).streamed().collect { event ->
 *     if (event is AssistantEvent.MessageDelta) print(event.delta.text)
 * }
 * ```
 *
 * A run goes on after [create] returns, until its status [is terminal][RunStatus.isTerminal] or it requires the outputs
 * of tool calls. All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name
 * another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/runs).
 */
@ApiService
public class ThreadRuns internal constructor(private val transport: Transport) {
    /** The steps of a run. */
    public val steps: RunSteps
        @JvmName("steps")
        get() = RunSteps(transport)

    /**
     * Creates a run: runs an assistant on the thread with [threadId]. The run goes on after this returns; cancelling the
     * coroutine does not cancel it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/createRun).
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread or assistant.
     * @throws BadRequestException when another run is active on the thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.send(post(threadId, request, include), Run.serializer(), options)

    /**
     * Creates a run, as [stream] does, whose last message is JSON of [type], and reads it. The format of [request] holds
     * if it has one. A refusal, an answer that was cut off, and JSON that does not fit are no exceptions, but answers of
     * their own.
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws StreamTruncatedException when the stream breaks off; its `partial` is the [RunResult] so far.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun <T : Any> create(
        threadId: String,
        request: RunRequest,
        type: JsonType<T>,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> = type.answer(stream(threadId, request.asking(type), include, options).toRunResult())

    /**
     * Creates a run whose last message is JSON of [T], a `@Serializable` class, and reads it.
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, or a strict schema cannot
     * hold something of [T].
     * @throws StreamTruncatedException when the stream breaks off; its `partial` is the [RunResult] so far.
     * @throws OpenAIException when the call fails otherwise.
     */
    @JvmSynthetic
    @JvmName("createTyped")
    public suspend inline fun <reified T : Any> create(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> = create(threadId, request, jsonType<T>(), include, options)

    /**
     * Retrieves the run with [runId] on the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/getRun).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such run.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(threadId: String, runId: String, options: RequestOptions = RequestOptions.NONE): Run =
        transport.send(
            ApiCall.get(THREADS, thread(threadId), RUNS, run(runId)).v2(),
            Run.serializer(),
            options,
        )

    /**
     * Modifies the metadata of the run with [runId] on the thread with [threadId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/modifyRun).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such run.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        threadId: String,
        runId: String,
        request: RunUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.send(
        ApiCall.post(RunUpdateRequest.serializer(), request, THREADS, thread(threadId), RUNS, run(runId)).v2(),
        Run.serializer(),
        options,
    )

    /**
     * Lists the runs on the thread with [threadId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/listRuns).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        threadId: String,
        request: CursorRequest = CursorRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Run> = transport.list(
        ApiCall.get(THREADS, thread(threadId), RUNS).query(request).v2(),
        Run.serializer(),
        options,
        Run::id,
    )

    /**
     * Cancels the run with [runId] on the thread with [threadId]. Its status is [RunStatus.CANCELLING] first, then
     * [RunStatus.CANCELLED].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/cancelRun).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such run.
     * @throws BadRequestException when it has ended already.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(threadId: String, runId: String, options: RequestOptions = RequestOptions.NONE): Run =
        transport.send(
            ApiCall.post(NOTHING, emptyMap(), THREADS, thread(threadId), RUNS, run(runId), "cancel").v2(),
            Run.serializer(),
            options,
        )

    /**
     * Submits the outputs of all tool calls that the run with [runId] on the thread with [threadId] requires.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such run.
     * @throws BadRequestException when it requires no outputs, or others.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun submitToolOutputs(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.send(post(threadId, runId, request), Run.serializer(), options)

    /**
     * Creates a run on the thread with [threadId] and streams its events, until it ends or requires the outputs of tool
     * calls. Nothing is sent before the flow is collected, and each collection creates a run. Cancelling the collection
     * closes the connection, and does not cancel the run. [toRunResult] puts the events together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/createRun).
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     */
    public fun stream(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(post(threadId, request, include), options)

    /**
     * Creates a run, as the other [stream] does, whose last message is JSON of [type], and streams the members of that
     * message that are complete so far, each time that there are more, and the whole answer at the end. The format of
     * [request] holds if it has one. Where a further message begins, its members take the place of those before.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete; its `partial` is the
     * [RunResult] so far. It fails with another [OpenAIException] when the call fails.
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     */
    public fun <T : Any> stream(
        threadId: String,
        request: RunRequest,
        type: JsonType<T>,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, RunResult>> = stream(threadId, request.asking(type), include, options).growing(type)

    /**
     * Creates a run whose last message is JSON of [T], a `@Serializable` class, and streams the members of that message
     * that are complete so far, and the whole answer at the end.
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, or a strict schema cannot
     * hold something of [T].
     */
    @JvmSynthetic
    @JvmName("streamTyped")
    public inline fun <reified T : Any> stream(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, RunResult>> = stream(threadId, request, jsonType<T>(), include, options)

    /**
     * Submits the outputs of tool calls, as [submitToolOutputs] does, and streams the events that follow, as [stream]
     * does.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     */
    public fun streamSubmitToolOutputs(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(post(threadId, runId, request), options)

    /**
     * Polls the run with [runId] on the thread with [threadId] until it ends or requires the outputs of tool calls, and
     * returns it, whether it succeeded or not. A run without a status is taken to have ended.
     *
     * @param onProgress Is called with the run each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws JobTimeoutException when that took longer than [polling] allows; its `job` is the [Run].
     * @throws NotFoundException when there is no such run.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun poll(
        threadId: String,
        runId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.wait(polling, onProgress, options).until({ it.status.rests }) { retrieve(threadId, runId, it) }

    /**
     * Creates a run, as [create] does, and polls it, as [poll] does.
     *
     * @param onProgress Is called with the run each time it was retrieved.
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        threadId: String,
        request: RunRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        val run = create(threadId, request, include, options)
        return poll(threadId, run.id, polling, onProgress, options.further())
    }

    /**
     * Submits the outputs of tool calls, as [submitToolOutputs] does, and polls the run, as [poll] does.
     *
     * @param onProgress Is called with the run each time it was retrieved.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun submitToolOutputsAndPoll(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        submitToolOutputs(threadId, runId, request, options)
        return poll(threadId, runId, polling, onProgress, options.further())
    }

    /**
     * Creates a run on the thread with [threadId], answers its tool calls with [tools], all that it requires at once,
     * and polls it until it ends. The definitions of [tools] are added to the tools of [request]; where it has none, the
     * assistant's own hold. Cancelling stops the handlers too, and does not cancel the run.
     *
     * @param polling How to poll, each time the run goes on.
     * @param onProgress Is called with the run each time it was retrieved.
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, or [request] defines a tool
     * that [tools] do not handle.
     * @throws ToolFailedException when a call fails and [tools] abort then. The run waits until it expires or is
     * [cancelled][cancel].
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun runTools(
        threadId: String,
        request: RunRequest,
        tools: Tools,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run {
        val defined = request.with(tools)
        return runTools(tools, polling, onProgress, options) {
            createAndPoll(threadId, defined, polling, onProgress, include, options)
        }
    }

    /**
     * Does what the other [runTools] does, retrieves the messages and steps of the run, and reads its last message as
     * [type].
     *
     * @param polling How to poll, each time the run goes on.
     * @param onProgress Is called with the run each time it was retrieved.
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, or [request] defines a tool
     * that [tools] do not handle.
     * @throws ToolFailedException when a call fails and [tools] abort then.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun <T : Any> runTools(
        threadId: String,
        request: RunRequest,
        tools: Tools,
        type: JsonType<T>,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> {
        val run = runTools(threadId, request.asking(type), tools, polling, onProgress, include, options)
        return type.answer(result(run, options.further()))
    }

    /**
     * Does what the other [runTools] does, and reads the run's last message as [T], a `@Serializable` class.
     *
     * @param polling How to poll, each time the run goes on.
     * @param onProgress Is called with the run each time it was retrieved.
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, [request] defines a tool
     * that [tools] do not handle, or a strict schema cannot hold something of [T].
     * @throws ToolFailedException when a call fails and [tools] abort then.
     * @throws JobTimeoutException when the run took longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    @JvmSynthetic
    @JvmName("runToolsTyped")
    public suspend inline fun <reified T : Any> runTools(
        threadId: String,
        request: RunRequest,
        tools: Tools,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, RunResult> = runTools(threadId, request, tools, jsonType<T>(), polling, onProgress, include, options)

    /**
     * Streams what [runTools] does: creates a run on the thread with [threadId], and answers its tool calls with [tools]
     * until it ends. The events of all its streams, the run as each of them ends, and the calls between them are one
     * stream. Cancelling the collection stops the handlers too, and does not cancel the run.
     *
     * The flow fails with a [ToolFailedException] when a call fails and [tools] abort then: the run waits until it
     * expires or is [cancelled][cancel]. Otherwise it fails as [stream] does.
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [threadId] is blank or cannot be part of a path, or [request] defines a tool
     * that [tools] do not handle.
     */
    public fun streamTools(
        threadId: String,
        request: RunRequest,
        tools: Tools,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ToolLoopEvent<AssistantEvent, Run>> =
        streamTools(tools, stream(threadId, request.with(tools), include, options), options)

    /** Goes on with the run that [begin] creates. */
    internal suspend fun runTools(
        tools: Tools,
        polling: Polling,
        onProgress: Consumer<Run>?,
        options: RequestOptions,
        begin: suspend () -> Run,
    ): Run = runLoop(tools).last(RunTurn.Begin) { turn, _ ->
        if (turn !is RunTurn.Submit) return@last begin()
        val run = turn.run
        submitToolOutputsAndPoll(run.threadId, run.id, turn.outputs, polling, onProgress, options.further())
    }

    /** Goes on with the run that [begin] streams. */
    internal fun streamTools(
        tools: Tools,
        begin: Flow<AssistantEvent>,
        options: RequestOptions,
    ): Flow<ToolLoopEvent<AssistantEvent, Run>> = runEvents(tools, begin) { turn ->
        streamSubmitToolOutputs(turn.run.threadId, turn.run.id, turn.outputs, options.further())
    }

    private suspend fun result(run: Run, options: RequestOptions): RunResult {
        val oldestFirst = ThreadMessageListRequest(run.id, order = SortOrder.ASC)
        val messages = ThreadMessages(transport).list(run.threadId, oldestFirst, options).all().toList()
        val steps = steps.list(run.threadId, run.id, RunStepListRequest(order = SortOrder.ASC), options).all().toList()
        return RunResult(run, messages, steps)
    }

    private fun post(threadId: String, request: RunRequest, include: List<RunInclude>?): ApiCall =
        ApiCall.post(RunRequest.serializer(), request, THREADS, thread(threadId), RUNS).query(include).v2()

    private fun post(threadId: String, runId: String, request: ToolOutputsRequest): ApiCall = ApiCall.post(
        ToolOutputsRequest.serializer(),
        request,
        THREADS,
        thread(threadId),
        RUNS,
        run(runId),
        "submit_tool_outputs",
    ).v2()

    private fun thread(id: String) = segment("threadId", id)

    private fun run(id: String) = segment("runId", id)

    private companion object {
        private const val THREADS = "threads"
        private const val RUNS = "runs"
        private val NOTHING = MapSerializer(String.serializer(), String.serializer())
    }
}

/** These options for the calls after the first: an idempotency key is for one call. */
internal fun RequestOptions.further(): RequestOptions = copy(idempotencyKey = null)
