package dev.parley.chat

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message of a stored conversation. See the API reference, "The chat completion message list object".
 *
 * @property id the message's id.
 * @property role who says it.
 * @property content the text; `null` when there is none.
 * @property contentParts the parts, when it was given in parts; `null` when it was not.
 * @property name tells apart participants of the same role; `null` when they are one.
 * @property refusal why the model would not answer; `null` when it did.
 * @property toolCalls the tools it calls; `null` when it calls none.
 * @property annotations the sources it cites; `null` when it searched nothing.
 * @property audio what it spoke; `null` unless asked for.
 * @property functionCall the function it calls; deprecated in favour of [toolCalls].
 */
@Serializable
@JvmRecord
public data class StoredChatMessage(
    val id: String,
    val role: Role,
    val content: String? = null,
    @SerialName("content_parts") val contentParts: List<ContentPart>? = null,
    val name: String? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCall>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioAnswer? = null,
    @SerialName("function_call") val functionCall: FunctionCall? = null,
)
