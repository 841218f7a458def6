package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a response has come. */
@Serializable(with = ResponseStatusSerializer::class)
public class ResponseStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It waits for its turn, in the background. */
        @JvmField public val QUEUED: ResponseStatus = ResponseStatus("queued")

        /** The model is at work. */
        @JvmField public val IN_PROGRESS: ResponseStatus = ResponseStatus("in_progress")

        /** The answer is complete. */
        @JvmField public val COMPLETED: ResponseStatus = ResponseStatus("completed")

        /** The answer was cut short; the incomplete details say why. */
        @JvmField public val INCOMPLETE: ResponseStatus = ResponseStatus("incomplete")

        /** It went wrong; the error says why. */
        @JvmField public val FAILED: ResponseStatus = ResponseStatus("failed")

        /** It was cancelled. */
        @JvmField public val CANCELLED: ResponseStatus = ResponseStatus("cancelled")

        /** The ResponseStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ResponseStatus = ResponseStatus(value)
    }
}

internal object ResponseStatusSerializer : OpenEnumSerializer<ResponseStatus>("ResponseStatus", ResponseStatus::of)
