package dev.parley.audio

import dev.parley.FileSource
import dev.parley.generation.Voice
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A custom voice of the organization.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoice).
 *
 * @property id the id of the voice, such as `voice_1234`.
 * @property name the name of the voice.
 * @property createdAt when it was created; the epoch when the service did not send it.
 * @property objectType the object type, always `audio.voice`; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomVoice(
    val id: String,
    val name: String = "",
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant = Instant.EPOCH,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** This voice, as [SpeechRequest.voice] takes it. */
    public val voice: Voice
        @JvmName("voice")
        get() = Voice.custom(id)
}

/**
 * A request to create a custom voice from a sample.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoice).
 *
 * @property name the name of the new voice.
 * @property audioSample the sample recording, at most 10 MiB: MP3, WAV, Ogg, AAC, FLAC, WebM or MP4.
 * @property consent the id of the [VoiceConsent] of the speaker.
 * @throws IllegalArgumentException when [name] or [consent] is blank.
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
        require(consent.isNotBlank()) { "consent must not be blank" }
    }
}
