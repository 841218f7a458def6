package dev.parley.responses

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.longOrNull

/**
 * Something that happens while a response is made. See the API reference, "Streaming events".
 *
 * ```
 * openai.responses.stream(request).collect { if (it is OutputTextDelta) print(it.delta) }
 * ```
 */
@Serializable(with = ResponseEventSerializer::class)
public sealed interface ResponseEvent {
    /** Its number in the stream, each greater than the one before; `null` when the server does not say. */
    public val sequenceNumber: Long?

    /**
     * An event newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseEvent {
        override val sequenceNumber: Long? get() = (json["sequence_number"] as? JsonPrimitive)?.longOrNull
    }
}

/** An event that holds the response as it is at that moment. */
public sealed interface ResponseSnapshot : ResponseEvent {
    /** The response. */
    public val response: Response
}

/** An event about one item of the output. */
public sealed interface OutputEvent : ResponseEvent {
    /** Which item of the output, from 0. */
    public val outputIndex: Int
}

/** Whether this is the last event of its stream. */
internal val ResponseEvent.isLast: Boolean
    get() = this is ResponseCompleted || this is ResponseIncomplete || this is ResponseFailed
