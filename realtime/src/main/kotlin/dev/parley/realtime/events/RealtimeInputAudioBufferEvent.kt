@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.MillisSerializer
import dev.parley.realtime.sessions.TurnDetection
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import java.time.Instant

/** An event about the audio that was sent and belongs to no item yet. */
public sealed interface RealtimeInputAudioBufferEvent : RealtimeServerEvent {
    /**
     * The audio became an item, by the caller or because the speaker has finished.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property previousItemId The id of the item before it; `null` when it is the first.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Committed(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @SerialName("previous_item_id") val previousItemId: String? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent

    /**
     * The audio was cleared.
     *
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Cleared(
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent

    /**
     * Speech was detected: the time to stop playing what the model says.
     *
     * @property itemId The id of the item that the speech will be; empty when the service did not send it.
     * @property audioStart When it started, from the beginning of all audio that was sent.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SpeechStarted(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName("audio_start_ms") @Serializable(with = MillisSerializer::class) val audioStart:
        Duration = Duration.ZERO,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent

    /**
     * The end of speech was detected.
     *
     * @property itemId The id of the item that the speech will be; empty when the service did not send it.
     * @property audioEnd When it ended, from the beginning of all audio that was sent.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SpeechStopped(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName(
            "audio_end_ms",
        ) @Serializable(with = MillisSerializer::class) val audioEnd: Duration =
            Duration.ZERO,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent

    /**
     * There was no speech for as long as [TurnDetection.ServerVad.idleTimeout] says, and the model responds unasked.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property audioStart When the silence started, from the beginning of all audio that was sent.
     * @property audioEnd When it ended.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TimeoutTriggered(
        @EncodeDefault @SerialName("item_id") val itemId: String = "",
        @EncodeDefault @SerialName("audio_start_ms") @Serializable(with = MillisSerializer::class) val audioStart:
        Duration = Duration.ZERO,
        @EncodeDefault @SerialName(
            "audio_end_ms",
        ) @Serializable(with = MillisSerializer::class) val audioEnd: Duration =
            Duration.ZERO,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent

    /**
     * A key of a telephone was pressed.
     *
     * @property event The key: `0` to `9`, `*`, `#`, `A` to `D`.
     * @property receivedAt When it was pressed.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class DtmfEventReceived(
        @EncodeDefault val event: String = "",
        @EncodeDefault @SerialName(
            "received_at",
        ) @Serializable(with = InstantSerializer::class) val receivedAt: Instant =
            Instant.EPOCH,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeInputAudioBufferEvent
}
