package dev.parley.finetunes

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** Trains models further, by the paths that this had at first. */
@ApiService
public class FineTunes internal constructor(private val transport: Transport) {
    /**
     * Starts the training that [request] describes.
     *
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use fineTuning.jobs.create instead.")
    public suspend fun create(request: FineTuneRequest, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(
            ApiCall.post(FineTuneRequest.serializer(), request, FINE_TUNES),
            FineTune.serializer(),
            options,
        )

    /**
     * Every job of the organization, on one page.
     *
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use fineTuning.jobs.list instead.")
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<FineTune> =
        transport.list(ApiCall.get(FINE_TUNES), FineTune.serializer(), options, FineTune::id)

    /**
     * The job with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.retrieve instead.")
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(ApiCall.get(FINE_TUNES, segment("id", id)), LoneFineTuneSerializer, options)

    /**
     * Stops the job with [id] for good.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.cancel instead.")
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(ApiCall.post(FINE_TUNES, segment("id", id), "cancel"), FineTune.serializer(), options)

    /**
     * What has happened to the job with [id], oldest first.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such job.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.events instead.")
    public suspend fun events(id: String, options: RequestOptions = RequestOptions.NONE): List<FineTuneEvent> =
        transport.send(
            ApiCall.get(FINE_TUNES, segment("id", id), "events"),
            FineTuneEventList.serializer(),
            options,
        ).data

    private companion object {
        private const val FINE_TUNES = "fine-tunes"
    }
}
