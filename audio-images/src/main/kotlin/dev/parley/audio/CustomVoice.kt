package dev.parley.audio

import dev.parley.FileSource
import dev.parley.generation.Voice
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A voice of the organization's own. See the API reference, "Create voice".
 *
 * @property id its id, such as `voice_1234`.
 * @property name its name.
 * @property createdAt when it was made.
 * @property objectType always `audio.voice`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class CustomVoice(
    val id: String,
    val name: String,
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant,
    @SerialName("object") val objectType: String? = null,
) {
    /** This voice as a [SpeechRequest] takes it. */
    public val voice: Voice
        @JvmName("voice")
        get() = Voice.custom(id)
}

/**
 * Asks for a voice that sounds as a recording does. See the API reference, "Create voice".
 *
 * @property name what to call the voice.
 * @property audioSample the recording, at most 10 MiB: MP3, WAV, Ogg, AAC, FLAC, WebM or MP4.
 * @property consent the id of the [VoiceConsent] of whoever speaks in it.
 * @throws IllegalArgumentException when [name] or [consent] is blank, or [audioSample] is known to be too large.
 */
@Serializable
@JvmRecord
public data class CustomVoiceRequest(
    val name: String,
    @SerialName("audio_sample") val audioSample: FileSource,
    val consent: String,
) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
        requireRecording("audioSample", audioSample)
        require(consent.isNotBlank()) { "consent must not be blank" }
    }
}
