package dev.parley.chat

import dev.parley.generation.Voice
import kotlinx.serialization.Serializable

/**
 * Parameters for audio output, required with [Modality.AUDIO].
 *
 * @property voice the voice that the model uses.
 * @property format the encoding of the audio; streams allow [AudioFormat.PCM16] only.
 */
@Serializable
@JvmRecord
public data class AudioOutput(val voice: Voice, val format: AudioFormat)
