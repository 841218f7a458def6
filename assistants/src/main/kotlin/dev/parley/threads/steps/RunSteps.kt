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
import dev.parley.threads.runs.query
import dev.parley.threads.runs.RunInclude

/** What a run does, one after the other. See the API reference, "Run steps". */
@ApiService
public class RunSteps internal constructor(private val transport: Transport) {
    /**
     * The step with [stepId] of a run, which tells [include] besides.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
     * The steps of the run with [runId] of the thread with [threadId], page by page, the newest first unless [request]
     * says otherwise.
     *
     * @throws IllegalArgumentException when an id is blank or could not stand in a path.
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
