package dev.parley.audio

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Custom voices, made from a sample. The service offers them to eligible customers only.
 *
 * ```kotlin
 * val recording = FileSource.of(Path.of("consent.wav"))
 * val consent = openai.audio.voiceConsents.create(VoiceConsentRequest("Support", recording, "en-US"))
 * val sample = FileSource.of(Path.of("sample.wav"))
 * val custom = openai.audio.voices.create(CustomVoiceRequest("Support", sample, consent.id))
 * val request = SpeechRequest("gpt-4o-mini-tts", "How can I help?", custom.voice)
 * openai.audio.speech.create(request).saveTo(Path.of("help.mp3"))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoice).
 */
@ApiService
public class Voices internal constructor(private val transport: Transport) {
    /**
     * Creates a custom voice.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoice).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: CustomVoiceRequest, options: RequestOptions = RequestOptions.NONE): CustomVoice =
        transport.send(
            ApiCall.form(CustomVoiceRequest.serializer(), request, "audio", "voices"),
            CustomVoice.serializer(),
            options,
        )
}
