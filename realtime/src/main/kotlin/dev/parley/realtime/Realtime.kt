package dev.parley.realtime

import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Realtime: models that listen and speak, transcription and translation while someone speaks.
 *
 * ```kotlin
 * val tools = Tools.of(tool<Unit>("time", "Tells the time.") { java.time.LocalTime.now().toString() })
 * openai.realtime.connect("gpt-realtime").use { connection ->
 *     connection.addItem(RealtimeItem.user("How late is it?"))
 *     connection.createResponse()
 *     connection.events(tools).textDeltas().collect { print(it) }
 * }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime).
 */
@ApiService
public class Realtime internal constructor(private val transport: Transport) {
    /** Client secrets, with which others open sessions. */
    @get:JvmName("clientSecrets")
    public val clientSecrets: ClientSecrets get() = ClientSecrets(transport)

    /** Calls by WebRTC and telephone. */
    @get:JvmName("calls")
    public val calls: RealtimeCalls get() = RealtimeCalls(transport)

    /**
     * A conversation with [model]. The connection opens with the first event that is sent or collected.
     *
     * @param options Overrides the client's settings for this connection.
     * @throws IllegalArgumentException when [model] is blank.
     */
    public fun connect(model: String, options: RequestOptions = RequestOptions.NONE): RealtimeConnection {
        require(model.isNotBlank()) { "model must not be blank" }
        return connection("model" to model, options)
    }

    /**
     * A session with the configuration of [secret], which takes the place of the API key.
     *
     * @param options Overrides the client's settings for this connection.
     */
    public fun connect(secret: ClientSecret, options: RequestOptions = RequestOptions.NONE): RealtimeConnection =
        connection("model" to null, options.copy(apiKey = secret.value))

    /**
     * The session of the call with [callId], beside the one who calls: to hear its events, to answer functions, and to
     * change it.
     *
     * @param options Overrides the client's settings for this connection.
     * @throws IllegalArgumentException when [callId] is blank.
     */
    public fun connectToCall(callId: String, options: RequestOptions = RequestOptions.NONE): RealtimeConnection {
        require(callId.isNotBlank()) { "callId must not be blank" }
        return connection("call_id" to callId, options)
    }

    /**
     * A session that transcribes audio. Update it with a
     * [TranscriptionSessionRequest][dev.parley.realtime.sessions.TranscriptionSessionRequest] first.
     *
     * @param options Overrides the client's settings for this connection.
     */
    public fun transcribe(options: RequestOptions = RequestOptions.NONE): RealtimeConnection =
        connection("intent" to "transcription", options)

    /**
     * A session that translates speech with [model]. The connection opens with the first event that is sent or collected.
     *
     * @param options Overrides the client's settings for this connection.
     * @throws IllegalArgumentException when [model] is blank.
     */
    public fun translate(model: String, options: RequestOptions = RequestOptions.NONE): TranslationConnection {
        require(model.isNotBlank()) { "model must not be blank" }
        return translation("model" to model, options)
    }

    /**
     * A translation session with the configuration of [secret], which takes the place of the API key.
     *
     * @param options Overrides the client's settings for this connection.
     */
    public fun translate(
        secret: TranslationClientSecret,
        options: RequestOptions = RequestOptions.NONE,
    ): TranslationConnection = translation("model" to null, options.copy(apiKey = secret.value))

    private fun connection(query: Pair<String, String?>, options: RequestOptions) =
        RealtimeConnection(transport, ApiCall.get(REALTIME).query(query), options)

    private fun translation(query: Pair<String, String?>, options: RequestOptions) =
        TranslationConnection(transport, ApiCall.get(REALTIME, TRANSLATIONS).query(query), options)
}
