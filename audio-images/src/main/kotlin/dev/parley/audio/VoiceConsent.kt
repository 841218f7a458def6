package dev.parley.audio

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A recording in which someone agrees to the use of their voice. See the API reference, "Create voice consent".
 *
 * @property id its id, such as `cons_1234`.
 * @property name what it was called when it was uploaded.
 * @property language the language spoken, such as `en-US`.
 * @property createdAt when it was uploaded.
 * @property objectType always `audio.voice_consent`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VoiceConsent(
    val id: String,
    val name: String,
    val language: String,
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant,
    @SerialName("object") val objectType: String? = null,
)
