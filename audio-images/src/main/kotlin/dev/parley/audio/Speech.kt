package dev.parley.audio

import dev.parley.Download
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.json.JsonPrimitive

/**
 * Text to speech.
 *
 * ```kotlin
 * val request = SpeechRequest("gpt-4o-mini-tts", "Good morning.", Voice.CORAL, responseFormat = SpeechFormat.WAV)
 * openai.audio.speech.create(request).saveTo(Path.of("hello.wav"))
 *
 * openai.audio.speech.stream(request).collect { event ->
 *     if (event is SpeechEvent.AudioDelta) println("${event.bytes().size} more bytes")
 * }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createSpeech).
 */
@ApiService
public class Speech internal constructor(private val transport: Transport) {
    /**
     * Generates audio of [SpeechRequest.input]. Nothing is sent until the download is used: as bytes, as a file, or in
     * chunks that can be played while the rest is still being generated.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createSpeech).
     *
     * @param options overrides the client's settings for this call.
     */
    public fun create(request: SpeechRequest, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(post(request), options, "audio")

    /**
     * Generates audio of [SpeechRequest.input] as a stream of events: the audio in pieces, and then the usage.
     * Collecting the flow sends the request, each time anew; cancelling the collection closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before [SpeechEvent.AudioDone], and with
     * another [OpenAIException] when the call fails. The service does not stream events of `tts-1` and `tts-1-hd`.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/audio/speech-audio-delta-event).
     *
     * @param options overrides the client's settings for this call.
     */
    public fun stream(request: SpeechRequest, options: RequestOptions = RequestOptions.NONE): Flow<SpeechEvent> =
        transport.stream(post(request), EVENTS, options)

    private fun post(request: SpeechRequest): ApiCall =
        ApiCall.post(SpeechRequest.serializer(), request, "audio", "speech")

    private companion object {
        private val EVENTS = StreamShape(
            serializerFor = { SpeechEvent.serializer() },
            isLast = { it is SpeechEvent.AudioDone },
            switch = mapOf("stream_format" to JsonPrimitive("sse")),
        )
    }
}
