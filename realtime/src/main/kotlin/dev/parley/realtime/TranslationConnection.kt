package dev.parley.realtime

import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.realtime.events.TranslationClientEvent
import dev.parley.realtime.events.TranslationEvent
import dev.parley.realtime.sessions.TranslationAudio
import dev.parley.realtime.sessions.TranslationSessionUpdate
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.withContext

/**
 * A translation session over a WebSocket: speech goes in, and comes out in another language while it is spoken. It opens
 * with the first event that is sent or collected.
 *
 * ```kotlin
 * val connection = openai.realtime.translate("gpt-realtime-translate")
 * connection.update(TranslationAudio.into("es"))
 * connection.appendAudio(ByteArray(9_600))
 * connection.finish()
 * connection.events().collect { if (it is TranslationEvent.OutputTranscriptDelta) print(it.delta) }
 * connection.close()
 * ```
 *
 * Several callers may send at a time. One collects: how fast it does decides how fast the service can send.
 */
@ApiService
public class TranslationConnection internal constructor(transport: Transport, call: ApiCall, options: RequestOptions) {
    private val line = RealtimeLine(
        transport,
        call,
        options,
        TranslationClientEvent.serializer(),
        TranslationEvent.serializer(),
    )

    /**
     * The events that the service sends. One collector at a time; the next one goes on where it stopped. The flow ends
     * when the connection is closed, by either side.
     *
     * @throws AuthenticationException when the key or the client secret is wrong, or has expired.
     * @throws ConnectionException when the connection breaks.
     * @throws DecodingException when a message is not JSON of an event; collecting again goes on with the next.
     * @throws OpenAIException when the connection cannot be opened otherwise.
     */
    public fun events(): Flow<TranslationEvent> = line.events { false }

    /**
     * Sends [event]. Suspends while much is waiting to be sent.
     *
     * @throws ConnectionException when the connection has ended.
     * @throws OpenAIException when it cannot be opened.
     * @throws IllegalStateException when it was closed.
     */
    public suspend fun send(event: TranslationClientEvent): Unit = line.send(event)

    /**
     * Changes the configuration of the session: what is `null` in [audio] stays as it is.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun update(audio: TranslationAudio): Unit =
        send(TranslationClientEvent.SessionUpdate(TranslationSessionUpdate(audio)))

    /**
     * Adds [audio] to what is to be translated: PCM with 16 bits, little-endian, 24 kHz, mono; best in pieces of 200
     * milliseconds, silence included. Suspends while much is waiting to be sent.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun appendAudio(audio: ByteArray): Unit = send(TranslationClientEvent.InputAudioBufferAppend(audio))

    /**
     * Ends the session, once all audio that was sent has been translated: the service then closes the connection.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun finish(): Unit = send(TranslationClientEvent.SessionClose())

    /**
     * Opens the connection anew, after it broke or a session came to its end: for a session that knows nothing of the one
     * before.
     *
     * @throws OpenAIException when it cannot be opened.
     * @throws IllegalStateException when it was closed.
     */
    public suspend fun reconnect(): Unit = line.reopen()

    /** Closes the connection at once, for good. Does nothing the second time. */
    public suspend fun close(): Unit = line.close()

    /** Closes the connection after [block], however that ends. */
    @JvmSynthetic
    public suspend fun <T> use(block: suspend (TranslationConnection) -> T): T = try {
        block(this)
    } finally {
        withContext(NonCancellable) { close() }
    }
}
