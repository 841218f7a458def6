package dev.parley.audio

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** Recordings in which people agree to the use of their voice. See the API reference, "Create voice consent". */
@ApiService
public class VoiceConsents internal constructor(private val transport: Transport) {
    /**
     * Hands in the recording of [request].
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: VoiceConsentRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VoiceConsent = transport.send(
        ApiCall.form(VoiceConsentRequest.serializer(), request, AUDIO, CONSENTS),
        VoiceConsent.serializer(),
        options,
    )

    /**
     * The recordings, page by page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: VoiceConsentListRequest = VoiceConsentListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<VoiceConsent> = transport.list(
        ApiCall.get(AUDIO, CONSENTS).query("limit" to request.limit, "after" to request.after),
        VoiceConsent.serializer(),
        options,
        VoiceConsent::id,
    )

    /**
     * The recording with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such recording.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): VoiceConsent =
        transport.send(ApiCall.get(AUDIO, CONSENTS, segment("id", id)), VoiceConsent.serializer(), options)

    /**
     * Calls the recording with [id] something else.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such recording.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: VoiceConsentUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VoiceConsent = transport.send(
        ApiCall.post(VoiceConsentUpdateRequest.serializer(), request, AUDIO, CONSENTS, segment("id", id)),
        VoiceConsent.serializer(),
        options,
    )

    /**
     * Deletes the recording with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such recording.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(AUDIO, CONSENTS, segment("id", id)), Deleted.serializer(), options)

    private companion object {
        private const val AUDIO = "audio"
        private const val CONSENTS = "voice_consents"
    }
}
