@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * A message that the model wrote.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/object).
 *
 * @property id The id of the item; `null` when it has none.
 * @property role The role of the author, always `assistant`.
 * @property content The parts of the content: texts and refusals.
 * @property status The status of the item; `null` when the service did not send it.
 * @property phase Whether the message is commentary or the final answer; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputMessage(
    override val id: String? = null,
    @EncodeDefault val role: MessageRole = MessageRole.ASSISTANT,
    @EncodeDefault val content: List<ItemPart> = emptyList(),
    val status: ItemStatus? = null,
    val phase: MessagePhase? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem {
    override val text: String get() = content.text
}
