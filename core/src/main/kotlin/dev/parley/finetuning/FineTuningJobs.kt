package dev.parley.finetuning

import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** Trains models further. See the API reference, "Fine-tuning". */
@ApiService
public class FineTuningJobs internal constructor(private val transport: Transport) {
    /**
     * Starts the training that [request] describes.
     *
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
     * The job with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        transport.send(ApiCall.get(*path(id)), FineTuningJob.serializer(), options)

    /**
     * The organization's jobs that [request] selects, page by page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: FineTuningJobListRequest = FineTuningJobListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJob> = transport.list(
        ApiCall.get(FINE_TUNING, JOBS)
            .query(
                "after" to request.after,
                "limit" to request.limit,
                "metadata" to "null".takeIf { request.withoutMetadata == true },
            )
            .query(request.metadata),
        FineTuningJob.serializer(),
        options,
        FineTuningJob::id,
    )

    /**
     * Stops the job with [id] for good.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "cancel", options)

    /**
     * Stops the job with [id] until [resume].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun pause(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "pause", options)

    /**
     * Lets the paused job with [id] go on.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun resume(id: String, options: RequestOptions = RequestOptions.NONE): FineTuningJob =
        act(id, "resume", options)

    /**
     * What has happened to the job with [id], newest first, page by page.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun events(
        id: String,
        request: FineTuningListRequest = FineTuningListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJobEvent> = transport.list(
        ApiCall.get(*path(id), "events").query("after" to request.after, "limit" to request.limit),
        FineTuningJobEvent.serializer(),
        options,
        FineTuningJobEvent::id,
    )

    /**
     * What has happened and will happen to the job with [id], oldest first, each event once. The service is asked for
     * news at the pace of [polling] until the job has ended; then the flow ends. Collecting it begins, each time anew, with
     * the first event.
     *
     * The flow fails with a [NotFoundException] when there is no such job, with a [JobTimeoutException] when the job has
     * not ended by the deadline of [polling], and with another [OpenAIException] when a call fails.
     *
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
     * Waits until the job with [id] has succeeded, and gives it as it is then. Each look at it is told to [onProgress].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when the job has failed or was cancelled; it holds the job.
     * @throws JobTimeoutException when the job has not ended by the deadline of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun waitUntilFinished(
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
     * The models that the job with [id] has left on its way, newest first, page by page.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun checkpoints(
        id: String,
        request: FineTuningListRequest = FineTuningListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<FineTuningJobCheckpoint> = transport.list(
        ApiCall.get(*path(id), "checkpoints").query("after" to request.after, "limit" to request.limit),
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
