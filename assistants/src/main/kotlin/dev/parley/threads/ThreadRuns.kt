package dev.parley.threads

import dev.parley.BadRequestException
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
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.query
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.steps.RunSteps
import dev.parley.tools.ToolHandlers
import java.util.function.Consumer
import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer

/**
 * The work of an assistant on a thread. See the API reference, "Runs".
 *
 * A run goes on after [create] returns, until its status [is terminal][RunStatus.isTerminal] or it waits for the
 * outputs of functions.
 */
@ApiService
public class ThreadRuns internal constructor(private val transport: Transport) {
    /** What a run does, one after the other. See the API reference, "Run steps". */
    public val steps: RunSteps
        @JvmName("steps")
        get() = RunSteps(transport)

    /**
     * Runs an assistant on the thread with [threadId]. [include] names what the answer is to tell besides.
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such thread or assistant.
     * @throws BadRequestException when another run is at work on the thread.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.send(post(threadId, request, include), Run.serializer(), options)

    /**
     * The run with [runId] of the thread with [threadId].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * Changes the notes of the run with [runId] of the thread with [threadId].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * The runs on the thread with [threadId], page by page, the newest first unless [request] says otherwise.
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
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
     * Cancels the run with [runId] of the thread with [threadId]. It is [RunStatus.CANCELLING] for a moment, then
     * [RunStatus.CANCELLED].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws NotFoundException when there is no such run.
     * @throws BadRequestException when it is over already.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(threadId: String, runId: String, options: RequestOptions = RequestOptions.NONE): Run =
        transport.send(
            ApiCall.post(NOTHING, emptyMap(), THREADS, thread(threadId), RUNS, run(runId), "cancel").v2(),
            Run.serializer(),
            options,
        )

    /**
     * Gives the run with [runId] of the thread with [threadId] the outputs that it waits for, all at once.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws NotFoundException when there is no such run.
     * @throws BadRequestException when it waits for no outputs, or for others.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun submitToolOutputs(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.send(post(threadId, runId, request), Run.serializer(), options)

    /**
     * Runs an assistant on the thread with [threadId], and tells what happens as it happens, until the run is over or
     * waits for outputs. Collecting the flow sends the request, each time anew; to stop collecting closes the
     * connection, and leaves the run at work. [toRunResult] puts the events together.
     * [include] names what the answer is to tell besides.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
     */
    public fun stream(
        threadId: String,
        request: RunRequest,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(post(threadId, request, include), options)

    /**
     * As [submitToolOutputs], and tells what happens from there on as [stream] does.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     */
    public fun streamSubmitToolOutputs(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = transport.events(post(threadId, runId, request), options)

    /**
     * Runs an assistant on the thread with [threadId] and answers the functions that it calls with [tools], all that it
     * calls at once together, until it is over. What happens is told as one stream, which goes on over each submission
     * of outputs, and ends once. To stop collecting stops the handlers too, and leaves the run at work. [include] is
     * for the first request, as with [stream].
     *
     * The flow fails with a [ToolFailedException] when a function cannot be answered and [tools] are to abort then: the
     * run waits until it expires or is [cancelled][cancel]. Otherwise it fails as [stream] does.
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
     */
    public fun runWithTools(
        threadId: String,
        request: RunRequest,
        tools: ToolHandlers,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<AssistantEvent> = ToolLoop(this, tools, options).follow(stream(threadId, request, include, options))

    /**
     * Waits until the run with [runId] of the thread with [threadId] is over or waits for outputs, and gives it,
     * whether it succeeded or not. [onProgress] is told what each look at it saw.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws JobTimeoutException when that takes longer than [polling] allows; its `job` is the [Run].
     * @throws NotFoundException when there is no such run.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun poll(
        threadId: String,
        runId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = transport.wait(polling, onProgress, options).until({ it.status.rests }) { retrieve(threadId, runId, it) }

    /**
     * As [create] and then [poll].
     *
     * @throws IllegalArgumentException when [threadId] is blank or could not stand in a path.
     * @throws JobTimeoutException when the run takes longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        threadId: String,
        request: RunRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = poll(threadId, create(threadId, request, include, options).id, polling, onProgress, options)

    /**
     * As [submitToolOutputs] and then [poll].
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
     * @throws JobTimeoutException when the run takes longer than [polling] allows; its `job` is the [Run].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun submitToolOutputsAndPoll(
        threadId: String,
        runId: String,
        request: ToolOutputsRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<Run>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Run = poll(threadId, submitToolOutputs(threadId, runId, request, options).id, polling, onProgress, options)

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
