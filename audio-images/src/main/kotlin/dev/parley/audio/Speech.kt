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

/** Reads texts aloud. See the API reference, "Create speech". */
@ApiService
public class Speech internal constructor(private val transport: Transport) {
    /**
     * The text of [request], spoken. Nothing is sent until the bytes are asked for: all at once, as a file, or as they
     * come, so that they can be played while the rest is still being spoken.
     */
    public fun create(request: SpeechRequest, options: RequestOptions = RequestOptions.NONE): Download =
        transport.download(post(request), options, "audio")

    /**
     * The text of [request], spoken, as events: the speech piece by piece, and what it took. Collecting the flow sends
     * the request, each time anew; to stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * @throws IllegalArgumentException when the model is `tts-1` or `tts-1-hd`, which cannot do this.
     */
    public fun stream(request: SpeechRequest, options: RequestOptions = RequestOptions.NONE): Flow<SpeechEvent> {
        require(request.model !in WITHOUT_EVENTS) { "model must speak in events, which ${request.model} does not" }
        return transport.stream(post(request), EVENTS, options)
    }

    private fun post(request: SpeechRequest): ApiCall =
        ApiCall.post(SpeechRequest.serializer(), request, "audio", "speech")

    private companion object {
        private val WITHOUT_EVENTS = setOf("tts-1", "tts-1-hd")

        private val EVENTS = StreamShape(
            serializerFor = { SpeechEvent.serializer() },
            isLast = { it is SpeechEvent.AudioDone },
            switch = mapOf("stream_format" to JsonPrimitive("sse")),
        )
    }
}
