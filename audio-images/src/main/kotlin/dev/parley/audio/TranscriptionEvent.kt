package dev.parley.audio

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What happens while a recording is written down. See the API reference, "Create transcription", stream events. */
@Serializable(with = TranscriptionEventSerializer::class)
public sealed interface TranscriptionEvent {
    /**
     * More of the text.
     *
     * @property delta what is new.
     * @property logprobs how probable each token of it is; `null` unless asked for.
     * @property segmentId the segment that it belongs to; `null` when speakers are not told apart.
     */
    @Serializable
    @JvmRecord
    public data class TextDelta(
        val delta: String,
        val logprobs: List<TranscriptionLogprob>? = null,
        @SerialName("segment_id") val segmentId: String? = null,
    ) : TranscriptionEvent

    /**
     * All that one speaker says before another does.
     *
     * @property id the id of the segment.
     * @property start when it begins, from the start of the recording.
     * @property end when it ends.
     * @property text what is said.
     * @property speaker who says it: one of the known speakers' names, or a letter from `A` on.
     */
    @Serializable
    @JvmRecord
    public data class TextSegment(
        val id: String,
        @Serializable(with = SecondsSerializer::class) val start: Duration,
        @Serializable(with = SecondsSerializer::class) val end: Duration,
        val text: String,
        val speaker: String,
    ) : TranscriptionEvent

    /**
     * The end.
     *
     * @property text all of the text.
     * @property languages the languages heard, none when it could not be told; `null` when the model does not tell.
     * @property logprobs how probable each token is; `null` unless asked for.
     * @property usage what it took; `null` when not said.
     */
    @Serializable
    @JvmRecord
    public data class TextDone(
        val text: String,
        val languages: List<TranscriptionLanguage>? = null,
        val logprobs: List<TranscriptionLogprob>? = null,
        val usage: TranscriptionUsage? = null,
    ) : TranscriptionEvent

    /**
     * An event newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranscriptionEvent
}

internal object TranscriptionEventSerializer : UnionSerializer<TranscriptionEvent>(
    name = "TranscriptionEvent",
    discriminator = "type",
    variants = listOf(
        Variant(
            "transcript.text.delta",
            TranscriptionEvent.TextDelta::class,
            TranscriptionEvent.TextDelta.serializer(),
        ),
        Variant(
            "transcript.text.segment",
            TranscriptionEvent.TextSegment::class,
            TranscriptionEvent.TextSegment.serializer(),
        ),
        Variant("transcript.text.done", TranscriptionEvent.TextDone::class, TranscriptionEvent.TextDone.serializer()),
    ),
    unknown = TranscriptionEvent::Unknown,
    json = { (it as? TranscriptionEvent.Unknown)?.json },
)
