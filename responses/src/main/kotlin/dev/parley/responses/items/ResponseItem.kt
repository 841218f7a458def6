package dev.parley.responses.items

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * An item of a response or a conversation: a message, a reasoning item, a tool call, the output of a tool. One union
 * serves both directions, so that the output of one response is the input of the next:
 *
 * ```
 * val first = openai.responses.create(ResponseRequest("gpt-5.2", question))
 * val second = openai.responses.create(ResponseRequest("gpt-5.2", question + first.output + Message.user("Why?")))
 * ```
 *
 * An item that came from the service is sent back with all its members, those included that this library does not know.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/object).
 */
@Serializable(with = ResponseItemSerializer::class)
public sealed interface ResponseItem {
    /** The id of the item; `null` when it has none. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("id")
    public val id: String?

    /** The text of a message, its parts joined; empty when it has none, or when the item is no message. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("text")
    public val text: String get() = ""

    /**
     * A kind of item that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseItem {
        override val id: String? get() = (json["id"] as? JsonPrimitive)?.contentOrNull
    }
}
