@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.DecodingException
import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event with what the model writes or says. */
public sealed interface RealtimeOutputEvent : RealtimeServerEvent {
    /** The id of the response; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("responseId")
    public val responseId: String

    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("itemId")
    public val itemId: String

    /** The index of the item in the output of the response. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("outputIndex")
    public val outputIndex: Int

    /** The index of the part in the item's content. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("contentIndex")
    public val contentIndex: Int

    /**
     * Text was added to a message.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property delta The text that was added.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextDelta(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val delta: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent

    /**
     * The text of a message is complete, or was cut short.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property text The whole text.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextDone(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val text: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent

    /**
     * Audio was added to a message.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property delta The audio that was added in base64, in the format of the output.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioDelta(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val delta: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent {
        /**
         * The audio that was added as bytes, decoded by each call.
         *
         * @throws DecodingException when [delta] is not base64.
         */
        public fun bytes(): ByteArray = decoded(delta)

        /** Tells the length of the audio instead of the audio. */
        override fun toString(): String =
            "AudioDelta(responseId=$responseId, itemId=$itemId, outputIndex=$outputIndex, " +
                "contentIndex=$contentIndex, delta=${sizeOf(delta)}, eventId=$eventId, extra=$extra)"
    }

    /**
     * The audio of a message is complete, or was cut short.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioDone(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent

    /**
     * Text was added to the transcript of what the model says.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property delta The text that was added.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioTranscriptDelta(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val delta: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent

    /**
     * The transcript of what the model says is complete, or was cut short.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property contentIndex The index of the part in the item's content.
     * @property transcript The whole transcript.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioTranscriptDone(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val transcript: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeOutputEvent
}
