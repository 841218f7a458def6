package dev.parley.audio

import dev.parley.FileSource
import java.util.Base64
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for what is said in a recording to be written down. How the answer looks is no part of it: that is chosen with
 * the call, such as [Transcriptions.createSubtitles]. See the API reference, "Create transcription".
 *
 * @property file the recording, with a name that ends in its kind: `flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`,
 * `wav` or `webm`.
 * @property model the model that listens, such as `gpt-4o-transcribe` or `whisper-1`.
 * @property language the language spoken, by its code in ISO 639-1 such as `en`. When absent the model finds out.
 * @property languages the languages that may be spoken, by their codes. For `gpt-transcribe`.
 * @property keywords words and names to expect. For `gpt-transcribe`.
 * @property prompt text in the style wanted, or what was said just before. Not for `gpt-4o-transcribe-diarize`.
 * @property temperature 0 to 1: the higher, the less predictable. When absent 0, raised where it must be.
 * @property include what to tell besides. For [Transcriptions.create] and [Transcriptions.stream] only.
 * @property timestampGranularities what to tell the times of. Segments when absent. For [Transcriptions.createVerbose].
 * @property chunkingStrategy where to cut the recording. Nowhere when absent; needed by `gpt-4o-transcribe-diarize` for
 * more than 30 seconds.
 * @property knownSpeakerNames short names of speakers that are known, at most four.
 * @property knownSpeakerReferences how each of [knownSpeakerNames] sounds: 2 to 10 seconds of speech as a `data:` URL,
 * as [speakerReference] makes it.
 * @throws IllegalArgumentException when one of them is out of range, [model] is blank, or names and references of
 * speakers are not equally many.
 */
@Serializable
@JvmRecord
public data class TranscriptionRequest(
    val file: FileSource,
    val model: String,
    val language: String? = null,
    val languages: List<String>? = null,
    val keywords: List<String>? = null,
    val prompt: String? = null,
    val temperature: Double? = null,
    val include: List<TranscriptionInclude>? = null,
    @SerialName("timestamp_granularities") val timestampGranularities: List<TimestampGranularity>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: AudioChunkingStrategy? = null,
    @SerialName("known_speaker_names") val knownSpeakerNames: List<String>? = null,
    @SerialName("known_speaker_references") val knownSpeakerReferences: List<String>? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
        requireTemperature(temperature)
        requireSpeakers()
    }

    private fun requireSpeakers() {
        val names = knownSpeakerNames?.size ?: 0
        require(names <= MAX_SPEAKERS) { "knownSpeakerNames must be at most $MAX_SPEAKERS, but are $names" }
        val references = knownSpeakerReferences?.size ?: 0
        require(references == names) {
            "knownSpeakerReferences must be one for each of $names names, but are $references"
        }
    }

    public companion object {
        /** [audio] of the type [mediaType], such as `audio/wav`, as [knownSpeakerReferences] takes it. */
        @JvmStatic
        public fun speakerReference(audio: ByteArray, mediaType: String): String =
            "data:$mediaType;base64,${Base64.getEncoder().encodeToString(audio)}"
    }
}

private const val MAX_SPEAKERS = 4

internal fun requireTemperature(temperature: Double?) {
    require(temperature == null || temperature in 0.0..1.0) { "temperature must be in 0.0..1.0, but is $temperature" }
}
