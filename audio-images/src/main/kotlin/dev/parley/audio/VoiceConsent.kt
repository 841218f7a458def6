package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A consent recording: a speaker agrees to a custom voice being made of theirs.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createVoiceConsent).
 *
 * @property id the id of the recording, such as `cons_1234`.
 * @property name the label of the recording.
 * @property language the language of the consent phrase, as a BCP 47 tag such as `en-US`.
 * @property createdAt when it was created; the epoch when the service did not send it.
 * @property objectType the object type, always `audio.voice_consent`; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VoiceConsent(
    val id: String,
    val name: String = "",
    val language: String = "",
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant = Instant.EPOCH,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
