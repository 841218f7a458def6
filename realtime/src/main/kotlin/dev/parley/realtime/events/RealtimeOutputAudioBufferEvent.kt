@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event about the audio that the service plays to the caller, in calls by WebRTC and SIP only. */
public sealed interface RealtimeOutputAudioBufferEvent : RealtimeServerEvent {
    /** The id of the response; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("responseId")
    public val responseId: String

    /**
     * The service has begun to play the audio.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Started(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputAudioBufferEvent

    /**
     * All audio was played.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Stopped(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputAudioBufferEvent

    /**
     * The rest of the audio was cleared, because the caller interrupted it or was told to.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Cleared(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputAudioBufferEvent
}
