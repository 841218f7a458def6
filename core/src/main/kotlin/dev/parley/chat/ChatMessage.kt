package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A message of a conversation, as it is sent. The functions [developer], [system], [user], [assistant] and [tool] make
 * the usual ones.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-messages).
 */
@Serializable(with = ChatMessageSerializer::class)
public sealed interface ChatMessage {
    /**
     * A developer message: instructions that the model follows regardless of the user's messages.
     *
     * @property content The instructions: text or text parts.
     * @property name Tells participants of the same role apart. No name when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Developer(
        val content: ChatContent,
        val name: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * A system message: the [Developer] message of models older than o1.
     *
     * @property content The instructions: text or text parts.
     * @property name Tells participants of the same role apart. No name when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class System(
        val content: ChatContent,
        val name: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * A user message: a prompt of the end user.
     *
     * @property content Text, or parts: text, images, audio, files.
     * @property name Tells participants of the same role apart. No name when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class User(
        val content: ChatContent,
        val name: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * An assistant message: what the model generated before. [ChatCompletionMessage.toMessage] makes one of a
     * completion.
     *
     * @property content Text, or text and refusal parts. Required unless there are tool calls.
     * @property refusal The refusal of the model. No refusal when `null`.
     * @property name Tells participants of the same role apart. No name when `null`.
     * @property audio Refers to an earlier audio response. No audio when `null`.
     * @property toolCalls The tool calls of the model. No calls when `null`.
     * @property functionCall The function call of the model; deprecated in favour of [toolCalls].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Assistant(
        val content: ChatContent? = null,
        val refusal: String? = null,
        val name: String? = null,
        val audio: AudioReference? = null,
        @SerialName("tool_calls") val toolCalls: List<ToolCall>? = null,
        @SerialName("function_call") val functionCall: FunctionCall? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * A tool message: the output of a tool that the model called.
     *
     * @property content The output: text or text parts.
     * @property toolCallId The id of the tool call that this is the output of.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Tool @JvmOverloads constructor(
        val content: ChatContent,
        @SerialName("tool_call_id") val toolCallId: String,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * A function message: the output of a function that the model called. Deprecated by the API in favour of [Tool].
     *
     * @property name The name of the function.
     * @property content The output; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function @JvmOverloads constructor(
        val name: String,
        @Serializable(with = LenientTextSerializer::class) val content: String?,
        val extra: Extra = Extra.NONE,
    ) : ChatMessage

    /**
     * A kind of message that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole message.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatMessage
}

internal object ChatMessageSerializer : UnionSerializer<ChatMessage>(
    "ChatMessage",
    "role",
    ChatMessage::Unknown,
    { (it as? ChatMessage.Unknown)?.json },
    variant<ChatMessage.Developer>("developer"),
    variant<ChatMessage.System>("system"),
    variant<ChatMessage.User>("user"),
    variant<ChatMessage.Assistant>("assistant"),
    variant<ChatMessage.Tool>("tool"),
    variant<ChatMessage.Function>("function"),
)

/**
 * Refers to an earlier audio response of the model.
 *
 * @property id The id of that [AudioAnswer].
 */
@Serializable
@JvmRecord
public data class AudioReference(val id: String)
