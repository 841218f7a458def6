package dev.parley.audio

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import kotlinx.coroutines.flow.Flow

/**
 * Writes down what is said. See the API reference, "Create transcription".
 *
 * Each call asks for the one format that it can read. A model that is known not to answer so is refused with an
 * [IllegalArgumentException] before anything is sent: only `whisper-1` gives subtitles and times, only
 * `gpt-4o-transcribe-diarize` tells speakers apart.
 */
@ApiService
public class Transcriptions internal constructor(private val transport: Transport) {
    /**
     * What is said in the recording of [request].
     *
     * @throws IllegalArgumentException when [request] asks for timestamps.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Transcription = transport.send(form(request, AnswerFormat.JSON), Transcription.serializer(), options)

    /**
     * What is said in the recording of [request], and when.
     *
     * @throws IllegalArgumentException when the model cannot tell.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createVerbose(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VerboseTranscription =
        transport.send(form(request, AnswerFormat.VERBOSE), VerboseTranscription.serializer(), options)

    /**
     * What is said in the recording of [request], and by whom.
     *
     * @throws IllegalArgumentException when the model cannot tell, or [request] asks for timestamps.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createDiarized(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): DiarizedTranscription =
        transport.send(form(request, AnswerFormat.DIARIZED), DiarizedTranscription.serializer(), options)

    /**
     * What is said in the recording of [request], as plain text, which the service ends with a line feed.
     *
     * @throws IllegalArgumentException when [request] asks for timestamps.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createText(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): String = transport.text(form(request, AnswerFormat.TEXT), options)

    /**
     * What is said in the recording of [request], as subtitles in [format].
     *
     * @throws IllegalArgumentException when the model does not write them, or [request] asks for timestamps.
     * @throws DecodingException when what comes is no subtitles; it keeps the text.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun createSubtitles(
        request: TranscriptionRequest,
        format: SubtitleFormat,
        options: RequestOptions = RequestOptions.NONE,
    ): Subtitles = Subtitles.ofAnswer(transport.text(form(request, format.value), options))

    /**
     * What is said in the recording of [request], piece by piece. Collecting the flow sends the request, each time
     * anew; to stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * @throws IllegalArgumentException when the model is `whisper-1`, or [request] asks for timestamps.
     */
    public fun stream(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<TranscriptionEvent> = stream(request, AnswerFormat.JSON, options)

    /**
     * What is said in the recording of [request], as [stream] gives it, and with it who says what, as
     * [TranscriptionEvent.TextSegment].
     *
     * @throws IllegalArgumentException when the model cannot tell, or [request] asks for timestamps.
     */
    public fun streamDiarized(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<TranscriptionEvent> = stream(request, AnswerFormat.DIARIZED, options)

    private fun stream(
        request: TranscriptionRequest,
        format: String,
        options: RequestOptions,
    ): Flow<TranscriptionEvent> {
        TranscriptionModels.requireStream(request.model)
        return transport.stream(form(request, format), EVENTS, options)
    }

    private fun form(request: TranscriptionRequest, format: String): ApiCall {
        TranscriptionModels.requireFormat(request.model, format)
        require(request.timestampGranularities == null || format == AnswerFormat.VERBOSE) {
            "timestampGranularities must be null except for createVerbose"
        }
        val serializer = FormattedSerializer(TranscriptionRequest.serializer(), AnswerFormat(format))
        return ApiCall.form(serializer, request, "audio", "transcriptions")
    }

    private companion object {
        private val EVENTS = StreamShape(
            serializerFor = { TranscriptionEvent.serializer() },
            isLast = { it is TranscriptionEvent.TextDone },
        )
    }
}
