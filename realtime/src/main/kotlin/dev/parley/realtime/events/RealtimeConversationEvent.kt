@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/** An event about the conversation of the session and its items. */
public sealed interface RealtimeConversationEvent : RealtimeServerEvent {
    /**
     * The conversation has begun.
     *
     * @property conversation The conversation; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Created(
        val conversation: RealtimeConversation? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * An item was created, as older models tell it. Others send [ItemAdded] and [ItemDone].
     *
     * @property item The item; `null` when the service did not send it.
     * @property previousItemId The id of the item before it; `null` when it is the first.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemCreated(
        val item: RealtimeItem? = null,
        @SerialName("previous_item_id") val previousItemId: String? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * An item was added. One that the model is still generating has no content yet.
     *
     * @property item The item; `null` when the service did not send it.
     * @property previousItemId The id of the item before it; `null` when it is the first.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemAdded(
        val item: RealtimeItem? = null,
        @SerialName("previous_item_id") val previousItemId: String? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * An item is complete, but for its audio.
     *
     * @property item The item; `null` when the service did not send it.
     * @property previousItemId The id of the item before it; `null` when it is the first.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemDone(
        val item: RealtimeItem? = null,
        @SerialName("previous_item_id") val previousItemId: String? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * The item that was asked for, with its audio.
     *
     * @property item The item; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemRetrieved(
        val item: RealtimeItem? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * An item was deleted.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemDeleted(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent

    /**
     * The audio of a message of the model was truncated, and its transcript removed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property contentIndex The index of the part in the item's content.
     * @property audioEnd The duration that was kept.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ItemTruncated(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
        @EncodeDefault @SerialName(
            "audio_end_ms",
        ) @Serializable(with = MillisSerializer::class) val audioEnd: Duration =
            Duration.ZERO,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeConversationEvent
}

/**
 * The conversation of a session.
 *
 * @property id The id of the conversation; `null` when the service did not send it.
 * @property objectType The object type, always `realtime.conversation`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeConversation(
    val id: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
