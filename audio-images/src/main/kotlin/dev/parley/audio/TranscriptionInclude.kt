package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What a transcription includes besides its text. */
@Serializable(with = TranscriptionIncludeSerializer::class)
public class TranscriptionInclude private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The log probability of each token. */
        @JvmField public val LOGPROBS: TranscriptionInclude = TranscriptionInclude("logprobs")

        /** The [TranscriptionInclude] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): TranscriptionInclude = TranscriptionInclude(value).known()
    }
}

internal object TranscriptionIncludeSerializer :
    OpenEnumSerializer<TranscriptionInclude>("TranscriptionInclude", TranscriptionInclude::of)
