package dev.parley.responses.items

import dev.parley.responses.ResponseRequest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * Something of a conversation: a message, a thought, a call of a tool, what a tool gave. There is one union for all of
 * them, whether they go to the service or come from it, so that the output of one response is input of the next as it
 * is:
 *
 * ```
 * val first = openai.responses.create(ResponseRequest("gpt-5.2", question))
 * val second = openai.responses.create(ResponseRequest("gpt-5.2", question + first.output + user("Why?")))
 * ```
 *
 * An item that came from the service keeps its [json], and is written back as that: with the members that this library
 * does not know, in their order, its numbers spelled as they were. Where a copy differs from its [json], the copy's
 * members are written, and of the rest the unknown ones.
 */
@Serializable(with = ResponseItemSerializer::class)
public sealed interface ResponseItem {
    /** The item's id; `null` until the service gives it one. */
    public val id: String?

    /** The item as it came; `null` for one that was made here. */
    public val json: JsonObject?

    /**
     * An item newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(override val json: JsonObject) : ResponseItem {
        override val id: String? get() = (json["id"] as? JsonPrimitive)?.contentOrNull
    }
}
