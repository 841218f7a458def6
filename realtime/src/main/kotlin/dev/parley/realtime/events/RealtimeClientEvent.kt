@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.realtime.sessions.SessionRequest
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * An event that the caller sends in a session. A connection has a function for each of them; an event of your own has an
 * id, by which an error names it.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events).
 */
@Serializable(with = RealtimeClientEventSerializer::class)
public sealed interface RealtimeClientEvent {
    /**
     * Changes the configuration of the session.
     *
     * @property session What is changed; what is `null` in it stays as it is.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionUpdate(
        val session: SessionRequest,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Adds audio to the input buffer.
     *
     * @property audio The audio in base64, in the format of the input, up to 15 MiB.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudioBufferAppend(
        val audio: String,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent {
        /** The [audio] as bytes, in the format of the input. */
        public constructor(audio: ByteArray) : this(DataUrl.base64(audio))

        /** Tells the length of the audio instead of the audio. */
        override fun toString(): String =
            "InputAudioBufferAppend(audio=${sizeOf(audio)}, eventId=$eventId, extra=$extra)"
    }

    /**
     * Makes the audio in the input buffer a message of the user.
     *
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudioBufferCommit(
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Clears the input buffer.
     *
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputAudioBufferClear(
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Clears what the service has not played yet, in calls by WebRTC and SIP only. Cancel the response first.
     *
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputAudioBufferClear(
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Adds an item to the conversation.
     *
     * @property item The item.
     * @property previousItemId The id of the item after which it is added; `root` for the beginning. The end when `null`.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ConversationItemCreate(
        val item: RealtimeItem,
        @SerialName("previous_item_id") val previousItemId: String? = null,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Asks for an item with its audio.
     *
     * @property itemId The id of the item.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ConversationItemRetrieve(
        @SerialName("item_id") val itemId: String,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Deletes an item from the conversation.
     *
     * @property itemId The id of the item.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ConversationItemDelete(
        @SerialName("item_id") val itemId: String,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Removes the end of a message of the model, which was not played: so the model knows what was heard.
     *
     * @property itemId The id of the message.
     * @property audioEnd How much of its audio was played.
     * @property contentIndex The index of the part in the message's content.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ConversationItemTruncate(
        @SerialName("item_id") val itemId: String,
        @SerialName("audio_end_ms") @Serializable(with = MillisSerializer::class) val audioEnd: Duration,
        @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent {
        /** The same, with a Kotlin duration. */
        public constructor(itemId: String, audioEnd: kotlin.time.Duration) : this(itemId, audioEnd.toJavaDuration())
    }

    /**
     * Asks for a response.
     *
     * @property response What it is to be like. As the session has it when `null`.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ResponseCreate(
        val response: RealtimeResponseRequest? = null,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * Cancels a response.
     *
     * @property responseId The id of the response. The one in progress when `null`.
     * @property eventId The id of the event, up to 512 characters. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ResponseCancel(
        @SerialName("response_id") val responseId: String? = null,
        @SerialName("event_id") val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeClientEvent

    /**
     * A kind of event that this library does not know yet; [json] is sent unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeClientEvent
}

internal object RealtimeClientEventSerializer : UnionSerializer<RealtimeClientEvent>(
    "RealtimeClientEvent",
    "type",
    RealtimeClientEvent::Unknown,
    { (it as? RealtimeClientEvent.Unknown)?.json },
    variant<RealtimeClientEvent.SessionUpdate>("session.update"),
    variant<RealtimeClientEvent.InputAudioBufferAppend>("input_audio_buffer.append"),
    variant<RealtimeClientEvent.InputAudioBufferCommit>("input_audio_buffer.commit"),
    variant<RealtimeClientEvent.InputAudioBufferClear>("input_audio_buffer.clear"),
    variant<RealtimeClientEvent.OutputAudioBufferClear>("output_audio_buffer.clear"),
    variant<RealtimeClientEvent.ConversationItemCreate>("conversation.item.create"),
    variant<RealtimeClientEvent.ConversationItemRetrieve>("conversation.item.retrieve"),
    variant<RealtimeClientEvent.ConversationItemDelete>("conversation.item.delete"),
    variant<RealtimeClientEvent.ConversationItemTruncate>("conversation.item.truncate"),
    variant<RealtimeClientEvent.ResponseCreate>("response.create"),
    variant<RealtimeClientEvent.ResponseCancel>("response.cancel"),
)
