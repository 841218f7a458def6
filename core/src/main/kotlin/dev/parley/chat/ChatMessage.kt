package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A message of a conversation, as it is sent. [system], [user] and their like in this package make the usual ones. See the
 * API reference, "Create chat completion", `messages`.
 */
@Serializable(with = ChatMessageSerializer::class)
public sealed interface ChatMessage {
    /**
     * Instructions that the model follows whatever the user says.
     *
     * @property content text, or parts that are text.
     * @property name tells apart participants of the same role. When absent they are one.
     */
    @Serializable
    @JvmRecord
    public data class Developer(val content: ChatContent, val name: String? = null) : ChatMessage

    /**
     * As [Developer], to models older than o1.
     *
     * @property content text, or parts that are text.
     * @property name tells apart participants of the same role. When absent they are one.
     */
    @Serializable
    @JvmRecord
    public data class System(val content: ChatContent, val name: String? = null) : ChatMessage

    /**
     * What the user says.
     *
     * @property content text, or parts: text, images, sound, files.
     * @property name tells apart participants of the same role. When absent they are one.
     */
    @Serializable
    @JvmRecord
    public data class User(val content: ChatContent, val name: String? = null) : ChatMessage

    /**
     * What the model said before. [ChatCompletionMessage.toMessage] makes one of an answer.
     *
     * @property content what it said: text, or text and refusals as parts. Needed unless it calls tools.
     * @property refusal its refusal, if it refused.
     * @property name tells apart participants of the same role. When absent they are one.
     * @property audio what it spoke, by id.
     * @property toolCalls the tools it called.
     * @property functionCall the function it called; deprecated in favour of [toolCalls].
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
    ) : ChatMessage

    /**
     * What a tool gave that the model called.
     *
     * @property content text, or parts that are text.
     * @property toolCallId the call that this answers.
     */
    @Serializable
    @JvmRecord
    public data class Tool(
        val content: ChatContent,
        @SerialName("tool_call_id") val toolCallId: String,
    ) : ChatMessage

    /**
     * What a function gave that the model called. The API calls this deprecated: use [Tool].
     *
     * @property name the function.
     * @property content what it gave; `null` for nothing.
     */
    @Serializable
    @JvmRecord
    public data class Function(val name: String, val content: String?) : ChatMessage

    /**
     * A message of a role newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatMessage
}

internal object ChatMessageSerializer : UnionSerializer<ChatMessage>(
    name = "ChatMessage",
    discriminator = "role",
    variants = listOf(
        Variant("developer", ChatMessage.Developer::class, ChatMessage.Developer.serializer()),
        Variant("system", ChatMessage.System::class, ChatMessage.System.serializer()),
        Variant("user", ChatMessage.User::class, ChatMessage.User.serializer()),
        Variant("assistant", ChatMessage.Assistant::class, ChatMessage.Assistant.serializer()),
        Variant("tool", ChatMessage.Tool::class, ChatMessage.Tool.serializer()),
        Variant("function", ChatMessage.Function::class, ChatMessage.Function.serializer()),
    ),
    unknown = ChatMessage::Unknown,
    json = { (it as? ChatMessage.Unknown)?.json },
)

/**
 * Speech of the model, by the id of the earlier answer.
 *
 * @property id the id of that [AudioAnswer].
 */
@Serializable
@JvmRecord
public data class AudioReference(val id: String)
