package dev.parley.audio

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.util.Base64

/**
 * A request to transcribe audio. The response format is not part of it: each call of [Transcriptions] asks for the one
 * that it reads.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranscription).
 *
 * @property file the audio file, told by its name: FLAC, MP3, MP4, MPEG, MPGA, M4A, Ogg, WAV or WebM.
 * @property model the model, such as `gpt-4o-transcribe` or `whisper-1`.
 * @property language the language spoken, as an ISO 639-1 code such as `en`; the model detects it when `null`.
 * @property languages languages that may be spoken, as ISO 639-1 codes. For `gpt-transcribe`.
 * @property keywords words and phrases to expect. For `gpt-transcribe`.
 * @property prompt a text that sets the style, or the transcript of what was said just before, in the language of the
 * audio. Not for `gpt-4o-transcribe-diarize`.
 * @property temperature the sampling temperature, 0 to 1. Default when `null`: 0, raised by the model if need be.
 * @property include what to include besides the text. For [Transcriptions.create] and [Transcriptions.stream].
 * @property timestampGranularities what to have timestamps of. For [Transcriptions.createVerbose]. Default when `null`:
 * segments.
 * @property chunkingStrategy how the audio is cut into chunks; not at all when `null`. `gpt-4o-transcribe-diarize`
 * needs one for audio longer than 30 seconds.
 * @property knownSpeakerNames short names of known speakers, such as `agent`; the service takes up to four.
 * @property knownSpeakerReferences a sample of each of [knownSpeakerNames]: 2 to 10 seconds of speech as a `data:` URL,
 * as [speakerReference] makes it.
 * @throws IllegalArgumentException when [model] is blank, [temperature] is not finite, or [knownSpeakerNames] and
 * [knownSpeakerReferences] differ in number.
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
        requireFinite("temperature", temperature)
        val names = knownSpeakerNames?.size
        val references = knownSpeakerReferences?.size
        require(names == null || references == null || names == references) {
            "knownSpeakerReferences must be one for each of $names names, but are $references"
        }
    }

    public companion object {
        /** A `data:` URL for [knownSpeakerReferences], of [audio] with its media type, such as `audio/wav`. */
        @JvmStatic
        public fun speakerReference(audio: ByteArray, mediaType: String): String =
            "data:$mediaType;base64,${Base64.getEncoder().encodeToString(audio)}"
    }
}
