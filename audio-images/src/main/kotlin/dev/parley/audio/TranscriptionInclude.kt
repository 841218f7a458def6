package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a transcription tells besides its text. */
@Serializable(with = TranscriptionIncludeSerializer::class)
public class TranscriptionInclude private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** How probable each token is. */
        @JvmField public val LOGPROBS: TranscriptionInclude = TranscriptionInclude("logprobs")

        /** The TranscriptionInclude called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): TranscriptionInclude = TranscriptionInclude(value)
    }
}

internal object TranscriptionIncludeSerializer :
    OpenEnumSerializer<TranscriptionInclude>("TranscriptionInclude", TranscriptionInclude::of)
