@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event about a response, its items and their parts. */
public sealed interface RealtimeResponseEvent : RealtimeServerEvent {
    /**
     * The model begins to respond.
     *
     * @property response The response as it is at that moment; an empty one when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Created(
        @EncodeDefault val response: RealtimeResponse = RealtimeResponse(),
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent

    /**
     * The response is over, however it ended: its status tells.
     *
     * @property response The response as it is at that moment; an empty one when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Done(
        @EncodeDefault val response: RealtimeResponse = RealtimeResponse(),
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent

    /**
     * An item was added to the response.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property item The item; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputItemAdded(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        val item: RealtimeItem? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent

    /**
     * An item of the response is complete, or was cut short.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property item The item; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputItemDone(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        val item: RealtimeItem? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent

    /**
     * A part was added to a message of the response.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property part The part; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ContentPartAdded(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
        val part: RealtimePart? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent

    /**
     * A part of a message is complete, or was cut short.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property part The part; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ContentPartDone(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
        val part: RealtimePart? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeResponseEvent
}
