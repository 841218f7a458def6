package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A message to the model: of the developer, of the user, or what the model is to have said; what it did say is an
 * [OutputMessage]. See the API reference, "Create a model response", `input`.
 *
 * @property role who says it.
 * @property content what it says.
 * @property status how far it has come; `null` until the service says so.
 * @property phase whether what the model is to have said is the answer or was on the way to it; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class Message(
    val role: MessageRole,
    val content: ItemContent,
    @ServiceOnly val status: ItemStatus? = null,
    val phase: MessagePhase? = null,
    @ServiceOnly override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem {
    /** Its text, the parts of it joined; empty when it has none. */
    public val text: String
        @JvmName("text")
        get() = content.text
}
