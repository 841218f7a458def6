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

/**
 * Consent recordings, which custom voices require. The service offers them to eligible customers only.
 *
 * ```kotlin
 * val recording = FileSource.of(Path.of("consent.wav"))
 * val consent = openai.audio.voiceConsents.create(VoiceConsentRequest("Support", recording, "en-US"))
 * openai.audio.voiceConsents.update(consent.id, VoiceConsentUpdateRequest("Support, spring"))
 * openai.audio.voiceConsents.list().all().collect { println(it.name) }
 * openai.audio.voiceConsents.delete(consent.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoiceConsent).
 */
@ApiService
public class VoiceConsents internal constructor(private val transport: Transport) {
    /**
     * Uploads a consent recording.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoiceConsent).
     *
     * @param options overrides the client's settings for this call.
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
     * Lists the consent recordings of the organization.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/listVoiceConsents).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: VoiceConsentListRequest = VoiceConsentListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<VoiceConsent> = transport.list(
        ApiCall.get(AUDIO, CONSENTS).query("limit" to request.limit, "after" to request.after?.ifBlank { null }),
        VoiceConsent.serializer(),
        options,
        VoiceConsent::id,
    )

    /**
     * Retrieves the consent recording with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/getVoiceConsent).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such recording.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): VoiceConsent =
        transport.send(ApiCall.get(AUDIO, CONSENTS, segment("id", id)), VoiceConsent.serializer(), options)

    /**
     * Renames the consent recording with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/updateVoiceConsent).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
     * Deletes the consent recording with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/deleteVoiceConsent).
     *
     * @param options overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
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
