package dev.parley.audio

import java.time.Duration
import kotlinx.serialization.Serializable

/**
 * What is said in a recording, in English. See the API reference, "Create translation".
 *
 * @property text what is said.
 */
@Serializable
@JvmRecord
public data class Translation(val text: String)

/**
 * What is said in a recording, in English, and when. See the API reference, "Create translation".
 *
 * @property language the language of [text], always `english`.
 * @property duration how long the recording is.
 * @property text what is said.
 * @property segments each segment; `null` when not said.
 * @property task always `translate`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VerboseTranslation(
    val language: String,
    @Serializable(with = SecondsSerializer::class) val duration: Duration,
    val text: String,
    val segments: List<TranscriptionSegment>? = null,
    val task: String? = null,
)
