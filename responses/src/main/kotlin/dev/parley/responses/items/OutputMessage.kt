package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * What the model says. See the API reference, "The response object", `output`.
 *
 * @property id its id.
 * @property role who says it: the assistant.
 * @property content what it says, in parts: texts and refusals.
 * @property status how far it has come.
 * @property phase whether it is the answer or said on the way to it; `null` when not said.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class OutputMessage(
    override val id: String,
    val role: MessageRole,
    val content: List<ItemPart>,
    val status: ItemStatus,
    val phase: MessagePhase? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem {
    /** Its text, the parts of it joined; empty when it has none. */
    public val text: String
        @JvmName("text")
        get() = content.text
}
