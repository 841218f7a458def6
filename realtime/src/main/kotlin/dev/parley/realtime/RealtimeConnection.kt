package dev.parley.realtime

import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.TimeoutException
import dev.parley.Timeouts
import dev.parley.ToolFailedException
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.realtime.events.RealtimeClientEvent
import dev.parley.realtime.events.RealtimeItem
import dev.parley.realtime.events.RealtimeResponseEvent
import dev.parley.realtime.events.RealtimeResponseRequest
import dev.parley.realtime.events.RealtimeServerEvent
import dev.parley.realtime.sessions.SessionRequest
import dev.parley.tools.Tools
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.withContext
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import kotlin.time.toJavaDuration

/**
 * A session over a WebSocket: events go both ways, until one side closes it. It opens with the first event that is sent
 * or collected.
 *
 * ```kotlin
 * val connection = openai.realtime.connect("gpt-realtime")
 * connection.addItem(RealtimeItem.user("What is the capital of France?"))
 * connection.createResponse()
 * val response = connection.events().toResponse()
 * println("${response.text} (${response.usage?.totalTokens} tokens)")
 * connection.close()
 * ```
 *
 * Several callers may send at a time. One collects: how fast it does decides how fast the service can send.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime).
 */
@ApiService
public class RealtimeConnection internal constructor(transport: Transport, call: ApiCall, options: RequestOptions) {
    private val line = RealtimeLine(
        transport,
        call,
        options,
        RealtimeClientEvent.serializer(),
        RealtimeServerEvent.serializer(),
    )
    private val inProgress = ConcurrentHashMap.newKeySet<String>()

    /**
     * The events that the service sends. One collector at a time; the next one goes on where it stopped. The flow ends when
     * the connection is closed, by either side.
     *
     * An [event of an error][dev.parley.realtime.events.RealtimeErrorEvent] is an event as any other: most sessions go on
     * after it.
     *
     * @throws AuthenticationException when the key or the client secret is wrong, or has expired.
     * @throws ConnectionException when the connection breaks, or the service closes it in the middle of a response.
     * @throws DecodingException when a message is not JSON of an event; collecting again goes on with the next.
     * @throws TimeoutException when a limit of [Timeouts] passes that was given to the connection; without one, there is
     * none between events.
     * @throws OpenAIException when the connection cannot be opened otherwise.
     */
    public fun events(): Flow<RealtimeServerEvent> = line.events { inProgress.isNotEmpty() }.onEach(::note)

    /**
     * The events that the service sends, while [tools] answer the functions that the model calls: their definitions are
     * added to the session when it begins, and after each response that calls some, the outputs are sent and another
     * response is asked for. Meanwhile events go on.
     *
     * @throws ToolFailedException when a tool fails and its policy is to end the loop.
     * @throws OpenAIException when collecting the events fails otherwise.
     */
    public fun events(tools: Tools): Flow<RealtimeServerEvent> = ToolAnswers(this, tools).to(events())

    /**
     * Sends [event]. Suspends while much is waiting to be sent.
     *
     * @throws ConnectionException when the connection has ended.
     * @throws OpenAIException when it cannot be opened.
     * @throws IllegalStateException when it was closed.
     */
    public suspend fun send(event: RealtimeClientEvent): Unit = line.send(event)

    /**
     * Changes the configuration of the session: what is `null` in [session] stays as it is.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun update(session: SessionRequest): Unit = send(RealtimeClientEvent.SessionUpdate(session))

    /**
     * Adds [audio] to the input buffer, in the format of the input. Suspends while much is waiting to be sent, so that a
     * file goes out no faster than the network takes it.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun appendAudio(audio: ByteArray) {
        for (from in audio.indices step LARGEST_PIECE) {
            val piece = audio.copyOfRange(from, minOf(from + LARGEST_PIECE, audio.size))
            send(RealtimeClientEvent.InputAudioBufferAppend(piece))
        }
    }

    /**
     * Makes the audio in the input buffer a message of the user. With turn detection the service does so itself.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun commitAudio(): Unit = send(RealtimeClientEvent.InputAudioBufferCommit())

    /**
     * Clears the input buffer.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun clearAudio(): Unit = send(RealtimeClientEvent.InputAudioBufferClear())

    /**
     * Adds [item] to the conversation. It is not responded to before a response is asked for.
     *
     * @throws OpenAIException as [send] does.
     */
    public suspend fun addItem(item: RealtimeItem): Unit = send(RealtimeClientEvent.ConversationItemCreate(item))

    /**
     * Asks for a response. With turn detection the service does so itself when the speaker has finished.
     *
     * @param request What it is to be like, where that is not as the session has it.
     * @throws OpenAIException as [send] does.
     */
    public suspend fun createResponse(request: RealtimeResponseRequest = RealtimeResponseRequest()): Unit =
        send(RealtimeClientEvent.ResponseCreate(request))

    /**
     * Cancels a response.
     *
     * @param responseId The id of the response. The one in progress when `null`.
     * @throws OpenAIException as [send] does.
     */
    public suspend fun cancelResponse(responseId: String? = null): Unit =
        send(RealtimeClientEvent.ResponseCancel(responseId?.let { checked("responseId", it) }))

    /**
     * Removes from the message with [itemId] what was not played of it: so the model knows what was heard.
     *
     * @param played How much of its audio was played.
     * @throws OpenAIException as [send] does.
     */
    public suspend fun truncate(itemId: String, played: Duration): Unit =
        send(RealtimeClientEvent.ConversationItemTruncate(checked("itemId", itemId), played))

    /**
     * Removes from the message with [itemId] what was not played of it: so the model knows what was heard.
     *
     * @param played How much of its audio was played.
     * @throws OpenAIException as [send] does.
     */
    @JvmSynthetic
    public suspend fun truncate(itemId: String, played: kotlin.time.Duration): Unit =
        truncate(itemId, played.toJavaDuration())

    /**
     * Interrupts the model: cancels the response in progress, and removes from the message with [itemId] what was not
     * played of it.
     *
     * @param played How much of its audio was played.
     * @throws OpenAIException as [send] does.
     */
    public suspend fun interrupt(itemId: String, played: Duration) {
        checked("itemId", itemId)
        if (inProgress.isNotEmpty()) cancelResponse()
        truncate(itemId, played)
    }

    /**
     * Interrupts the model: cancels the response in progress, and removes from the message with [itemId] what was not
     * played of it.
     *
     * @param played How much of its audio was played.
     * @throws OpenAIException as [send] does.
     */
    @JvmSynthetic
    public suspend fun interrupt(itemId: String, played: kotlin.time.Duration): Unit =
        interrupt(itemId, played.toJavaDuration())

    /** The [id], which is refused where every call would refuse it. */
    private fun checked(argument: String, id: String): String = id.also { segment(argument, it) }

    /**
     * Opens the connection anew, after it broke or a session came to its end. The service keeps nothing of the session
     * before: configure this one, and add the items that it is to know.
     *
     * @throws OpenAIException when it cannot be opened.
     * @throws IllegalStateException when it was closed.
     */
    public suspend fun reconnect() {
        inProgress.clear()
        line.reopen()
    }

    /** Closes the connection, for good. Does nothing the second time. */
    public suspend fun close(): Unit = line.close()

    /** Closes the connection after [block], however that ends. */
    @JvmSynthetic
    public suspend fun <T> use(block: suspend (RealtimeConnection) -> T): T = try {
        block(this)
    } finally {
        withContext(NonCancellable) { close() }
    }

    private fun note(event: RealtimeServerEvent) {
        if (event is RealtimeResponseEvent.Created) inProgress += event.response.id
        if (event is RealtimeResponseEvent.Done) inProgress -= event.response.id
    }

    private companion object {
        /** A multiple of three, so that base64 needs no padding; the service takes 15 MiB. */
        private const val LARGEST_PIECE = 3 shl 20
    }
}
