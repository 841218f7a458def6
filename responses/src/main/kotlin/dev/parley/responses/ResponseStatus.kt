package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a response. */
@Serializable(with = ResponseStatusSerializer::class)
public class ResponseStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is queued, in the background. */
        @JvmField public val QUEUED: ResponseStatus = ResponseStatus("queued")

        /** It is in progress. */
        @JvmField public val IN_PROGRESS: ResponseStatus = ResponseStatus("in_progress")

        /** It is complete. */
        @JvmField public val COMPLETED: ResponseStatus = ResponseStatus("completed")

        /** It is incomplete; [Response.incompleteDetails] tells why. */
        @JvmField public val INCOMPLETE: ResponseStatus = ResponseStatus("incomplete")

        /** It failed; [Response.error] tells why. */
        @JvmField public val FAILED: ResponseStatus = ResponseStatus("failed")

        /** It was cancelled. */
        @JvmField public val CANCELLED: ResponseStatus = ResponseStatus("cancelled")

        /** The [ResponseStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ResponseStatus = ResponseStatus(value).known()
    }
}

internal object ResponseStatusSerializer : OpenEnumSerializer<ResponseStatus>("ResponseStatus", ResponseStatus::of)
