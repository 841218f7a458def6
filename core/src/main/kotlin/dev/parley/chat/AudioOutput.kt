package dev.parley.chat

import dev.parley.generation.Voice
import kotlinx.serialization.Serializable

/**
 * How an answer is spoken.
 *
 * @property voice who speaks.
 * @property format how the speech is encoded; streams allow `pcm16` only.
 */
@Serializable
@JvmRecord
public data class AudioOutput(val voice: Voice, val format: AudioFormat)
