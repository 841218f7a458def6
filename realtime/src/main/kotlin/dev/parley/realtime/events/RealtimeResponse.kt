package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import dev.parley.realtime.sessions.MaxOutputTokens
import dev.parley.realtime.sessions.OutputModality
import dev.parley.realtime.sessions.RealtimeAudio
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A response of the model in a session.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-server-events/response/done).
 *
 * @property id The id of the response; empty when the service did not send it.
 * @property status Its status; `null` when the service did not send it.
 * @property statusDetails Why it is not completed; `null` when the service did not send it.
 * @property output The items of the response, without audio.
 * @property usage The tokens that it used; `null` when the service did not send them.
 * @property conversationId The id of the conversation that it belongs to; `null` when it belongs to none.
 * @property outputModalities Whether the model responded with audio or with text; empty when the service did not send it.
 * @property maxOutputTokens The maximum number of tokens; `null` when the service did not send it.
 * @property audio The format and voice of the audio; `null` when the service did not send it.
 * @property metadata The metadata that was given to it; `null` when there is none.
 * @property objectType The object type, always `realtime.response`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeResponse(
    val id: String = "",
    val status: RealtimeResponseStatus? = null,
    @SerialName("status_details") val statusDetails: RealtimeStatusDetails? = null,
    val output: List<RealtimeItem> = emptyList(),
    val usage: RealtimeUsage? = null,
    @SerialName("conversation_id") val conversationId: String? = null,
    @SerialName("output_modalities") val outputModalities: List<OutputModality> = emptyList(),
    @SerialName("max_output_tokens") val maxOutputTokens: MaxOutputTokens? = null,
    val audio: RealtimeAudio? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of the response, or the transcript of its audio, its messages joined. */
    @get:JvmName("text")
    public val text: String get() = output.joinToString("") { it.text }

    /** The calls of functions that wait for an output. */
    @get:JvmName("functionCalls")
    public val functionCalls: List<RealtimeItem.FunctionCall>
        get() = output.filterIsInstance<RealtimeItem.FunctionCall>()
}

/** The status of a response. */
@Serializable(with = RealtimeResponseStatusSerializer::class)
public class RealtimeResponseStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** In progress. */
        @JvmField public val IN_PROGRESS: RealtimeResponseStatus = RealtimeResponseStatus("in_progress")

        /** Completed. */
        @JvmField public val COMPLETED: RealtimeResponseStatus = RealtimeResponseStatus("completed")

        /** Cancelled, by the caller or by speech. */
        @JvmField public val CANCELLED: RealtimeResponseStatus = RealtimeResponseStatus("cancelled")

        /** Failed. */
        @JvmField public val FAILED: RealtimeResponseStatus = RealtimeResponseStatus("failed")

        /** Incomplete: cut short by a limit or a filter. */
        @JvmField public val INCOMPLETE: RealtimeResponseStatus = RealtimeResponseStatus("incomplete")

        /** The [RealtimeResponseStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RealtimeResponseStatus = RealtimeResponseStatus(value).known()
    }
}

internal object RealtimeResponseStatusSerializer :
    OpenEnumSerializer<RealtimeResponseStatus>("RealtimeResponseStatus", RealtimeResponseStatus::of)

/**
 * Why a response is not completed.
 *
 * @property type The status of the response; `null` when the service did not send it.
 * @property reason Why, such as `turn_detected`, `client_cancelled`, `max_output_tokens` or `content_filter`; `null` when
 * the service did not send it.
 * @property error The error of a response that failed; `null` when there was none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeStatusDetails(
    val type: RealtimeResponseStatus? = null,
    val reason: String? = null,
    val error: RealtimeError? = null,
    val extra: Extra = Extra.NONE,
)
