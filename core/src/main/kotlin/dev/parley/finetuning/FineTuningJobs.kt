package dev.parley.finetuning

import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.function.Consumer

/**
 * Fine-tuning jobs: train a model on your own examples.
 *
 * ```kotlin
 * val request = FineTuningJobRequest("gpt-4o-mini", "file-abc123", suffix = "tutor")
 * val job = openai.fineTuning.jobs.create(request)
 * openai.fineTuning.jobs.followEvents(job.id).collect { println(it.message) }
 * val trained = openai.fineTuning.jobs.poll(job.id)
 * println(trained.fineTunedModel)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning).
 */
@ApiService
public class FineTuningJobs internal constructor(private val transport: Transport) {
    /**
     * Creates a job, which starts the training.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: FineTuningJobRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): FineTuningJob = transport.send(
        ApiCall.post(FineTuningJobRequest.serializer(), request, FINE_TUNING, JOBS),
        FineTuningJob.serializer(),
        options,
    )

    /**
     * Retrieves the job [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        transport.send(ApiCall.get(*path(id)), FineTuningJob.serializer(), options)

    /**
     * Lists the organization's jobs, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: FineTuningJobListRequest = FineTuningJobListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJob> = transport.list(
        ApiCall.get(FINE_TUNING, JOBS)
            .query(
                "after" to cursor(request.after),
                "limit" to request.limit,
                "metadata" to "null".takeIf { request.withoutMetadata == true },
            )
            .query(request.metadata),
        FineTuningJob.serializer(),
        options,
        FineTuningJob::id,
    )

    /**
     * Cancels the job [id] immediately.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/cancel).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "cancel", options)

    /**
     * Pauses the job [id] until [resume].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/pause).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun pause(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "pause", options)

    /**
     * Resumes the paused job [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/resume).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun resume(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "resume", options)

    /**
     * Lists the events of the job [id], newest first, page by page. [followEvents] emits them as they happen.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list-events).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun events(
        id: String,
        request: FineTuningListRequest = FineTuningListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJobEvent> = transport.list(
        ApiCall.get(*path(id), "events").query("after" to cursor(request.after), "limit" to request.limit),
        FineTuningJobEvent.serializer(),
        options,
        FineTuningJobEvent::id,
    )

    /**
     * Follows the job [id]: emits its past and future events, oldest first, each once. The service is asked for new
     * events at the interval of [polling] until the job has ended; then the flow ends. Each collection starts with the
     * first event; cancelling it stops asking.
     *
     * The flow fails with a [NotFoundException] when there is no such job, a [JobTimeoutException] when it has not
     * ended before the deadline of [polling], and another [OpenAIException] when a call fails.
     *
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     */
    public fun followEvents(
        id: String,
        polling: Polling = Polling(),
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<FineTuningJobEvent> {
        segment("id", id)
        return flow {
            EventFollower(this@FineTuningJobs, id).emitTo(this, transport.wait(polling, null, options), options)
        }
    }

    /**
     * Polls the job [id] until it has succeeded, and returns it.
     *
     * @param onProgress Is called with the job each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when the job has failed or was cancelled; it contains the job.
     * @throws JobTimeoutException when the job has not ended before the deadline of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun poll(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<FineTuningJob>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): FineTuningJob {
        val job = transport.wait(polling, onProgress, options).until(FineTuningJob::hasEnded) { retrieve(id, it) }
        if (job.status == FineTuningJobStatus.SUCCEEDED) return job
        throw JobFailedException(listOfNotNull("fine-tuning ${job.status}", job.error?.message).joinToString(": "), job)
    }

    /**
     * Lists the checkpoints of the job [id], newest first, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list-checkpoints).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun checkpoints(
        id: String,
        request: FineTuningListRequest = FineTuningListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJobCheckpoint> = transport.list(
        ApiCall.get(*path(id), "checkpoints").query("after" to cursor(request.after), "limit" to request.limit),
        FineTuningJobCheckpoint.serializer(),
        options,
        FineTuningJobCheckpoint::id,
    )

    private suspend fun act(id: String, verb: String, options: RequestOptions) =
        transport.send(ApiCall.post(*path(id), verb), FineTuningJob.serializer(), options)

    private fun path(id: String) = arrayOf(FINE_TUNING, JOBS, segment("id", id))

    private companion object {
        private const val FINE_TUNING = "fine_tuning"
        private const val JOBS = "jobs"
    }
}
