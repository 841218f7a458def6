package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * A translation into English.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranslation).
 *
 * @property text The English text.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Translation @JvmOverloads constructor(val text: String, val extra: Extra = Extra.NONE)

/**
 * A translation into English, with timestamps.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranslation).
 *
 * @property language The language of [text], always `english`.
 * @property duration The length of the audio; `null` when the service did not send it.
 * @property text The English text.
 * @property segments The segments with their timestamps; `null` when the service did not send them.
 * @property task The task that was run, always `translate`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VerboseTranslation(
    val language: String = "",
    @Serializable(with = SecondsSerializer::class) val duration: Duration? = null,
    val text: String = "",
    val segments: List<TranscriptionSegment>? = null,
    val task: String? = null,
    val extra: Extra = Extra.NONE,
)
