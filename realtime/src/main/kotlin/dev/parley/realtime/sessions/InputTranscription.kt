package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * How the audio that is sent is transcribed, beside what the model hears.
 *
 * @property model The model that transcribes, such as `gpt-4o-transcribe`.
 * @property language The language of the audio in ISO 639-1, such as `en`. It is detected when `null`.
 * @property languages Languages that the audio may be in. It is detected when `null`.
 * @property keywords Words to expect. None when `null`.
 * @property prompt A text that guides the model. None when `null`.
 * @property delay How long the model waits before it transcribes: the longer, the better. The service's default applies
 * when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputTranscription(
    val model: String? = null,
    val language: String? = null,
    val languages: List<String>? = null,
    val keywords: List<String>? = null,
    val prompt: String? = null,
    val delay: TranscriptionDelay? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** No transcription, from now on (`null` on the wire). */
        @JvmField
        public val OFF: InputTranscription = InputTranscription()
    }
}

/** How long a model waits before it transcribes: the longer, the better. */
@Serializable(with = TranscriptionDelaySerializer::class)
public class TranscriptionDelay private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As short as possible. */
        @JvmField public val MINIMAL: TranscriptionDelay = TranscriptionDelay("minimal")

        /** Short. */
        @JvmField public val LOW: TranscriptionDelay = TranscriptionDelay("low")

        /** Medium. */
        @JvmField public val MEDIUM: TranscriptionDelay = TranscriptionDelay("medium")

        /** Long. */
        @JvmField public val HIGH: TranscriptionDelay = TranscriptionDelay("high")

        /** Very long. */
        @JvmField public val XHIGH: TranscriptionDelay = TranscriptionDelay("xhigh")

        /** The [TranscriptionDelay] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): TranscriptionDelay = TranscriptionDelay(value).known()
    }
}

internal object TranscriptionDelaySerializer :
    OpenEnumSerializer<TranscriptionDelay>("TranscriptionDelay", TranscriptionDelay::of)
