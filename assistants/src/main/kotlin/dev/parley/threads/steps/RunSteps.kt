package dev.parley.threads.steps

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
import dev.parley.threads.runs.RunInclude
import dev.parley.threads.runs.query

/**
 * The steps of a run. They are part of the Assistants API, which the service switched off on 26 August 2026: calls
 * answer 404 Not Found, and responses replace it. Servers that still offer it work.
 *
 * ```kotlin
 * val steps = openai.threads.runs.steps
 * val include = listOf(RunInclude.FILE_SEARCH_RESULT_CONTENT)
 * steps.list("thread_abc123", "run_abc123", RunStepListRequest(include)).all().collect { step ->
 *     println("${step.type}: ${step.status}")
 * }
 * val step = steps.retrieve("thread_abc123", "run_abc123", "step_abc123")
 * println(step.usage?.totalTokens)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/run-steps).
 */
@ApiService
public class RunSteps internal constructor(private val transport: Transport) {
    /**
     * Retrieves the step with [stepId] of a run.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/run-steps/getRunStep).
     *
     * @param include Members to include that the service leaves out otherwise. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such step.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        threadId: String,
        runId: String,
        stepId: String,
        include: List<RunInclude>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): RunStep = transport.send(
        ApiCall.get(THREADS, thread(threadId), RUNS, run(runId), STEPS, segment("stepId", stepId)).query(include).v2(),
        RunStep.serializer(),
        options,
    )

    /**
     * Lists the steps of the run with [runId] on the thread with [threadId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/run-steps/listRunSteps).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such run.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        threadId: String,
        runId: String,
        request: RunStepListRequest = RunStepListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<RunStep> = transport.list(
        ApiCall.get(THREADS, thread(threadId), RUNS, run(runId), STEPS)
            .query(request.cursor())
            .query(request.include)
            .v2(),
        RunStep.serializer(),
        options,
        RunStep::id,
    )

    private fun thread(id: String) = segment("threadId", id)

    private fun run(id: String) = segment("runId", id)

    private companion object {
        private const val THREADS = "threads"
        private const val RUNS = "runs"
        private const val STEPS = "steps"
    }
}
