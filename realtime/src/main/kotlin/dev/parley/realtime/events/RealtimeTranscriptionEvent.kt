@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import dev.parley.realtime.sessions.SessionInclude
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/** An event about the transcript of audio that was sent. It may come before or after those of the response. */
public sealed interface RealtimeTranscriptionEvent : RealtimeServerEvent {
    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("itemId")
    public val itemId: String

    /** The index of the part in the item's content. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("contentIndex")
    public val contentIndex: Int

    /**
     * Text was added to the transcript.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property contentIndex The index of the part in the item's content.
     * @property delta The text that was added.
     * @property logprobs The log probabilities of the tokens; `null` unless [SessionInclude.TRANSCRIPTION_LOGPROBS]
     * asks for them.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Delta(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        val delta: String = "",
        val logprobs: List<TranscriptionLogprob>? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionEvent

    /**
     * The transcript is complete.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property contentIndex The index of the part in the item's content.
     * @property transcript The whole transcript.
     * @property usage What the transcription is billed by; `null` when the service did not send it.
     * @property languages The languages that were detected.
     * @property logprobs The log probabilities of the tokens; `null` unless [SessionInclude.TRANSCRIPTION_LOGPROBS]
     * asks for them.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Completed(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val transcript: String = "",
        val usage: RealtimeTranscriptionUsage? = null,
        val languages: List<DetectedLanguage> = emptyList(),
        val logprobs: List<TranscriptionLogprob>? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionEvent

    /**
     * The audio could not be transcribed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property contentIndex The index of the part in the item's content.
     * @property error Why; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Failed(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        val error: RealtimeError? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionEvent

    /**
     * A segment of the transcript, from models that tell speakers apart.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property contentIndex The index of the part in the item's content.
     * @property id The id of the segment.
     * @property text The text of the segment.
     * @property speaker The label of the speaker.
     * @property start When the segment starts.
     * @property end When the segment ends.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Segment(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("content_index") override val contentIndex: Int = 0,
        @EncodeDefault val id: String = "",
        @EncodeDefault val text: String = "",
        @EncodeDefault val speaker: String = "",
        @EncodeDefault @Serializable(with = SecondsSerializer::class) val start: Duration = Duration.ZERO,
        @EncodeDefault @Serializable(with = SecondsSerializer::class) val end: Duration = Duration.ZERO,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionEvent
}

/**
 * The log probability of a token in a transcript.
 *
 * @property token The token.
 * @property logprob The logarithm of the token's probability.
 * @property bytes The bytes of the token in UTF-8.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionLogprob(
    @EncodeDefault val token: String = "",
    @EncodeDefault val logprob: Double = 0.0,
    @EncodeDefault val bytes: List<Int> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * A language that was detected in audio.
 *
 * @property code The code of the language, such as `en`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DetectedLanguage(@EncodeDefault val code: String = "", val extra: Extra = Extra.NONE)
