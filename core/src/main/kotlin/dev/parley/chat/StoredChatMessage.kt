package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message of a stored chat completion.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/message-list).
 *
 * @property id the id of the message; empty when the service did not send it.
 * @property role the role of the author; `null` when the service did not send it.
 * @property content the text; `null` when there is none.
 * @property contentParts the content parts of a message that was sent in parts; `null` otherwise.
 * @property name tells participants of the same role apart; `null` when there is none.
 * @property refusal the refusal of the model; `null` when there is none.
 * @property toolCalls the tool calls; `null` when there are none.
 * @property annotations annotations of the text, such as URL citations; `null` when there are none.
 * @property audio the audio response; `null` when there is none.
 * @property functionCall the function call; deprecated in favour of [toolCalls].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class StoredChatMessage(
    val id: String = "",
    val role: Role? = null,
    @Serializable(with = LenientTextSerializer::class) val content: String? = null,
    @SerialName("content_parts") val contentParts: List<ContentPart>? = null,
    val name: String? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCall>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioAnswer? = null,
    @SerialName("function_call") val functionCall: FunctionCall? = null,
    val extra: Extra = Extra.NONE,
)
