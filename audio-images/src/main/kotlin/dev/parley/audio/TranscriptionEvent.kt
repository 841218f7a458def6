package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/**
 * An event of a streamed transcription.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/transcript-text-delta-event).
 */
@Serializable(with = TranscriptionEventSerializer::class)
public sealed interface TranscriptionEvent {
    /**
     * A piece of the transcript.
     *
     * @property delta The text that was added.
     * @property logprobs The log probability of each token; `null` unless [TranscriptionRequest.include] asks for it.
     * @property segmentId The id of the segment that it belongs to; `null` when speakers are not told apart.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextDelta(
        val delta: String = "",
        val logprobs: List<TranscriptionLogprob>? = null,
        @SerialName("segment_id") val segmentId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : TranscriptionEvent

    /**
     * A segment: what one speaker says before another does.
     *
     * @property id The id of the segment.
     * @property start Where it begins, from the start of the audio; `null` when the service did not send it.
     * @property end Where it ends, from the start of the audio; `null` when the service did not send it.
     * @property text The transcript of the segment.
     * @property speaker The speaker's label: one of [TranscriptionRequest.knownSpeakerNames], or a letter from `A` on.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextSegment(
        val id: String = "",
        @Serializable(with = SecondsSerializer::class) val start: Duration? = null,
        @Serializable(with = SecondsSerializer::class) val end: Duration? = null,
        val text: String = "",
        val speaker: String = "",
        val extra: Extra = Extra.NONE,
    ) : TranscriptionEvent

    /**
     * The end of the transcript. A server that does not stream and sends a [Transcription] instead gives it as this.
     *
     * @property text The whole transcript.
     * @property languages The languages detected: empty when none could be, `null` when the model does not detect them.
     * @property logprobs The log probability of each token; `null` unless [TranscriptionRequest.include] asks for it.
     * @property usage The usage of the call; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextDone(
        val text: String = "",
        val languages: List<TranscriptionLanguage>? = null,
        val logprobs: List<TranscriptionLogprob>? = null,
        val usage: TranscriptionUsage? = null,
        val extra: Extra = Extra.NONE,
    ) : TranscriptionEvent

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole event.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranscriptionEvent
}

internal object TranscriptionEventSerializer : UnionSerializer<TranscriptionEvent>(
    "TranscriptionEvent",
    "type",
    TranscriptionEvent::Unknown,
    { (it as? TranscriptionEvent.Unknown)?.json },
    variant<TranscriptionEvent.TextDelta>("transcript.text.delta"),
    variant<TranscriptionEvent.TextSegment>("transcript.text.segment"),
    variant<TranscriptionEvent.TextDone>("transcript.text.done"),
    untagged = { if ("text" in it) "transcript.text.done" else null },
)
