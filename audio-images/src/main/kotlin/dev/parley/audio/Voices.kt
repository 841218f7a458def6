package dev.parley.audio

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/** The organization's own voices. See the API reference, "Create voice". */
@ApiService
public class Voices internal constructor(private val transport: Transport) {
    /**
     * A new voice, as [request] lets it sound.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: CustomVoiceRequest, options: RequestOptions = RequestOptions.NONE): CustomVoice =
        transport.send(
            ApiCall.form(CustomVoiceRequest.serializer(), request, "audio", "voices"),
            CustomVoice.serializer(),
            options,
        )
}
