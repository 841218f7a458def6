package dev.parley.audio

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Speech in any language to English text.
 *
 * ```kotlin
 * val request = TranslationRequest(FileSource.of(Path.of("interview.mp3")), "whisper-1")
 * println(openai.audio.translations.create(request).text)
 *
 * val verbose = openai.audio.translations.createVerbose(request)
 * for (segment in verbose.segments.orEmpty()) println("${segment.start}: ${segment.text}")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranslation).
 */
@ApiService
public class Translations internal constructor(private val transport: Transport) {
    /**
     * Translates the audio of [request] into English text.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranslation).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: TranslationRequest, options: RequestOptions = RequestOptions.NONE): Translation =
        transport.send(form(request, AudioResponseFormat.JSON), Translation.serializer(), options)

    /**
     * Translates the audio of [request] into English text with timestamps (`verbose_json`).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createVerbose(
        request: TranslationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VerboseTranslation =
        transport.send(form(request, AudioResponseFormat.VERBOSE_JSON), VerboseTranslation.serializer(), options)

    /**
     * Translates the audio of [request] into plain English text, which the service ends with a line feed.
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createText(request: TranslationRequest, options: RequestOptions = RequestOptions.NONE): String =
        transport.text(form(request, AudioResponseFormat.TEXT), options)

    /**
     * Translates the audio of [request] into English subtitles in [format].
     *
     * @param options overrides the client's settings for this call.
     * @throws DecodingException when something else than subtitles comes; it holds the text.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun createSubtitles(
        request: TranslationRequest,
        format: SubtitleFormat,
        options: RequestOptions = RequestOptions.NONE,
    ): Subtitles = Subtitles.received(transport.text(form(request, format.value), options))

    private fun form(request: TranslationRequest, format: String): ApiCall {
        val serializer = FormattedSerializer(TranslationRequest.serializer(), AudioResponseFormat(format))
        return ApiCall.form(serializer, request, "audio", "translations")
    }
}
