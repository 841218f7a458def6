package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A message: of the developer or the user to the model, or of the model. See the API reference, "Create a model
 * response", `input`.
 *
 * @property role who says it.
 * @property content what it says.
 * @property status how far it has come; `null` when not said.
 * @property phase what a message of the model is; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class Message(
    val role: MessageRole,
    val content: ItemContent,
    val status: ItemStatus? = null,
    val phase: MessagePhase? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem {
    /** Its text, the parts of it joined; empty when it has none. */
    public val text: String
        @JvmName("text")
        get() = content.text
}
