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
 * Speech to text, in the language that is spoken.
 *
 * ```kotlin
 * val file = FileSource.of(Path.of("meeting.wav"))
 * println(openai.audio.transcriptions.create(TranscriptionRequest(file, "gpt-4o-transcribe")).text)
 *
 * val subtitled = TranscriptionRequest(file, "whisper-1")
 * for (cue in openai.audio.transcriptions.createSubtitles(subtitled, SubtitleFormat.SRT).cues) {
 *     println("${cue.start} to ${cue.end}: ${cue.text}")
 * }
 * ```
 *
 * There is a call for each response format, and not every model offers every format: subtitles and timestamps come from
 * `whisper-1`, speakers from `gpt-4o-transcribe-diarize`. The service refuses what a model cannot do.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranscription).
 */
@ApiService
public class Transcriptions internal constructor(private val transport: Transport) {
    /**
     * Transcribes the audio of [request].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranscription).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Transcription = transport.send(form(request, AudioResponseFormat.JSON), Transcription.serializer(), options)

    /**
     * Transcribes the audio of [request] with timestamps (`verbose_json`).
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/verbose-json-object).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createVerbose(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VerboseTranscription =
        transport.send(form(request, AudioResponseFormat.VERBOSE_JSON), VerboseTranscription.serializer(), options)

    /**
     * Transcribes the audio of [request] and tells speakers apart (`diarized_json`).
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/diarized-json-object).
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createDiarized(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): DiarizedTranscription =
        transport.send(form(request, AudioResponseFormat.DIARIZED_JSON), DiarizedTranscription.serializer(), options)

    /**
     * Transcribes the audio of [request] as plain text, which the service ends with a line feed.
     *
     * @param options overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createText(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): String = transport.text(form(request, AudioResponseFormat.TEXT), options)

    /**
     * Transcribes the audio of [request] as subtitles in [format].
     *
     * @param options overrides the client's settings for this call.
     * @throws DecodingException when something else than subtitles comes; it holds the text.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun createSubtitles(
        request: TranscriptionRequest,
        format: SubtitleFormat,
        options: RequestOptions = RequestOptions.NONE,
    ): Subtitles = Subtitles.received(transport.text(form(request, format.value), options))

    /**
     * Transcribes the audio of [request] as a stream of events. Collecting the flow sends the request, each time anew;
     * cancelling the collection closes the connection. The service does not stream with `whisper-1`: all the text comes
     * as one [TranscriptionEvent.TextDone].
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before [TranscriptionEvent.TextDone], and
     * with another [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/transcript-text-delta-event).
     *
     * @param options overrides the client's settings for this call.
     */
    public fun stream(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<TranscriptionEvent> = transport.stream(form(request, AudioResponseFormat.JSON), EVENTS, options)

    /**
     * As [stream], with speakers told apart: who says what comes as [TranscriptionEvent.TextSegment].
     *
     * @param options overrides the client's settings for this call.
     */
    public fun streamDiarized(
        request: TranscriptionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<TranscriptionEvent> = transport.stream(form(request, AudioResponseFormat.DIARIZED_JSON), EVENTS, options)

    private fun form(request: TranscriptionRequest, format: String): ApiCall {
        val serializer = FormattedSerializer(TranscriptionRequest.serializer(), AudioResponseFormat(format))
        return ApiCall.form(serializer, request, "audio", "transcriptions")
    }

    private companion object {
        private val EVENTS = StreamShape(
            serializerFor = { TranscriptionEvent.serializer() },
            isLast = { it is TranscriptionEvent.TextDone },
        )
    }
}
