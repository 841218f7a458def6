package dev.parley.audio

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/** Writes down in English what is said in another language. See the API reference, "Create translation". */
@ApiService
public class Translations internal constructor(private val transport: Transport) {
    /**
     * What is said in the recording of [request], in English.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: TranslationRequest, options: RequestOptions = RequestOptions.NONE): Translation =
        transport.send(form(request, AnswerFormat.JSON), Translation.serializer(), options)

    /**
     * What is said in the recording of [request], in English, and when.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createVerbose(
        request: TranslationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VerboseTranslation =
        transport.send(form(request, AnswerFormat.VERBOSE), VerboseTranslation.serializer(), options)

    /**
     * What is said in the recording of [request], in English, as plain text, which the service ends with a line feed.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createText(request: TranslationRequest, options: RequestOptions = RequestOptions.NONE): String =
        transport.text(form(request, AnswerFormat.TEXT), options)

    /**
     * What is said in the recording of [request], in English, as subtitles in [format].
     *
     * @throws DecodingException when what comes is no subtitles; it keeps the text.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun createSubtitles(
        request: TranslationRequest,
        format: SubtitleFormat,
        options: RequestOptions = RequestOptions.NONE,
    ): Subtitles = Subtitles.ofAnswer(transport.text(form(request, format.value), options))

    private fun form(request: TranslationRequest, format: String): ApiCall {
        val serializer = FormattedSerializer(TranslationRequest.serializer(), AnswerFormat(format))
        return ApiCall.form(serializer, request, "audio", "translations")
    }
}
