package dev.parley.finetunes

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.Collections

/**
 * Fine-tunes: the first fine-tuning API. The service has switched it off: calls answer 404 Not Found, which is a
 * [NotFoundException]. Servers that still offer it work. Use [dev.parley.finetuning.FineTuningJobs] instead.
 *
 * ```kotlin
 * @Suppress("DEPRECATION")
 * val fineTunes = openai.fineTunes
 * @Suppress("DEPRECATION")
 * val fineTune = fineTunes.create(FineTuneRequest("file-abc123", model = "curie"))
 * println("${fineTune.id} is ${fineTune.status}")
 * ```
 */
@ApiService
public class FineTunes internal constructor(private val transport: Transport) {
    /**
     * Creates a fine-tune, which starts the training.
     *
     * @param options Overrides the client's settings for this call.
     * @throws NotFoundException when the service has switched fine-tunes off.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.create instead.")
    public suspend fun create(request: FineTuneRequest, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(
            ApiCall.post(FineTuneRequest.serializer(), request, FINE_TUNES),
            FineTune.serializer(),
            options,
        )

    /**
     * Lists all fine-tunes of the organization, on one page.
     *
     * @param options Overrides the client's settings for this call.
     * @throws NotFoundException when the service has switched fine-tunes off.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.list instead.")
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<FineTune> =
        transport.list(ApiCall.get(FINE_TUNES), FineTune.serializer(), options, FineTune::id)

    /**
     * Retrieves the fine-tune [id].
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such fine-tune.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.retrieve instead.")
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(ApiCall.get(FINE_TUNES, segment("id", id)), LoneFineTuneSerializer, options)

    /**
     * Cancels the fine-tune [id] immediately.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such fine-tune.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.cancel instead.")
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): FineTune =
        transport.send(ApiCall.post(FINE_TUNES, segment("id", id), "cancel"), FineTune.serializer(), options)

    /**
     * Lists the events of the fine-tune [id], oldest first.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such fine-tune.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use fineTuning.jobs.events instead.")
    public suspend fun events(id: String, options: RequestOptions = RequestOptions.NONE): List<FineTuneEvent> {
        val events = ApiCall.get(FINE_TUNES, segment("id", id), "events")
        return Collections.unmodifiableList(transport.send(events, FineTuneEventList.serializer(), options).data)
    }

    private companion object {
        private const val FINE_TUNES = "fine-tunes"
    }
}
