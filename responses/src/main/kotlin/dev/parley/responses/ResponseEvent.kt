package dev.parley.responses

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.longOrNull

/**
 * An event of a streamed response.
 *
 * ```
 * openai.responses.stream(request).collect { if (it is OutputTextDelta) print(it.delta) }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses-streaming).
 */
@Serializable(with = ResponseEventSerializer::class)
public sealed interface ResponseEvent {
    /**
     * The number of the event in the stream, greater than that of the one before; `null` when the service did not send
     * it.
     */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("sequenceNumber")
    public val sequenceNumber: Long?

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseEvent {
        override val sequenceNumber: Long? get() = (json["sequence_number"] as? JsonPrimitive)?.longOrNull
    }
}

/** An event with the response as it is at that moment. */
public sealed interface ResponseSnapshot : ResponseEvent {
    /** The response; an empty one when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("response")
    public val response: Response
}

/** An event about one item of the output. */
public sealed interface OutputEvent : ResponseEvent {
    /** The index of the item in the output. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("outputIndex")
    public val outputIndex: Int

    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("itemId")
    public val itemId: String
}

/** Whether this is the last event of its stream. */
internal val ResponseEvent.isLast: Boolean
    get() = this is ResponseCompleted || this is ResponseIncomplete || this is ResponseFailed
