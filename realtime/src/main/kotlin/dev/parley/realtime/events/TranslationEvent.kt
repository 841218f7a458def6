@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.DecodingException
import dev.parley.json.Extra
import dev.parley.json.MillisSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.realtime.sessions.TranslationSession
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.time.Duration

/** An event that the service sends in a translation session. */
@Serializable(with = TranslationEventSerializer::class)
public sealed interface TranslationEvent {
    /** The id of the event; `null` when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("eventId")
    public val eventId: String?

    /**
     * The session has begun: the first event of a connection.
     *
     * @property session The session as the service has configured it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionCreated(
        @EncodeDefault val session: TranslationSession = TranslationSession(),
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * The configuration of the session was changed.
     *
     * @property session The session as it is now.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionUpdated(
        @EncodeDefault val session: TranslationSession = TranslationSession(),
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * The session is over: all audio that was sent has been translated.
     *
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SessionClosed(
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * Text was added to the transcript of what was said. Append it without spaces between.
     *
     * @property delta The text that was added.
     * @property elapsed Which time of the audio it belongs to; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputTranscriptDelta(
        @EncodeDefault val delta: String = "",
        @SerialName("elapsed_ms") @Serializable(with = MillisSerializer::class) val elapsed: Duration? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * Text was added to the translation. Append it without spaces between.
     *
     * @property delta The text that was added.
     * @property elapsed Which time of the audio it belongs to; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputTranscriptDelta(
        @EncodeDefault val delta: String = "",
        @SerialName("elapsed_ms") @Serializable(with = MillisSerializer::class) val elapsed: Duration? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * Audio was added to the translation.
     *
     * @property delta The audio that was added in base64.
     * @property sampleRate The number of samples a second; `null` when the service did not send it: 24000.
     * @property channels The number of channels; `null` when the service did not send it: 1.
     * @property format The encoding, `pcm16`; `null` when the service did not send it.
     * @property elapsed Which time of the audio it belongs to; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class OutputAudioDelta(
        @EncodeDefault val delta: String = "",
        @SerialName("sample_rate") val sampleRate: Int? = null,
        val channels: Int? = null,
        val format: String? = null,
        @SerialName("elapsed_ms") @Serializable(with = MillisSerializer::class) val elapsed: Duration? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent {
        /**
         * The audio that was added as bytes, decoded by each call.
         *
         * @throws DecodingException when [delta] is not base64.
         */
        public fun bytes(): ByteArray = decoded(delta)

        /** Tells the length of the audio instead of the audio. */
        override fun toString(): String =
            "OutputAudioDelta(delta=${sizeOf(delta)}, sampleRate=$sampleRate, channels=$channels, format=$format, " +
                "elapsed=$elapsed, eventId=$eventId, extra=$extra)"
    }

    /**
     * An error, as a rule of an event that was sent. The session goes on after most errors.
     *
     * @property error The error.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Failed(
        @EncodeDefault val error: RealtimeError = RealtimeError(),
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranslationEvent

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranslationEvent {
        override val eventId: String? get() = (json["event_id"] as? JsonPrimitive)?.contentOrNull
    }
}

internal object TranslationEventSerializer : UnionSerializer<TranslationEvent>(
    "TranslationEvent",
    "type",
    TranslationEvent::Unknown,
    { (it as? TranslationEvent.Unknown)?.json },
    variant<TranslationEvent.SessionCreated>("session.created"),
    variant<TranslationEvent.SessionUpdated>("session.updated"),
    variant<TranslationEvent.SessionClosed>("session.closed"),
    variant<TranslationEvent.InputTranscriptDelta>("session.input_transcript.delta"),
    variant<TranslationEvent.OutputTranscriptDelta>("session.output_transcript.delta"),
    variant<TranslationEvent.OutputAudioDelta>("session.output_audio.delta"),
    variant<TranslationEvent.Failed>("error"),
)
