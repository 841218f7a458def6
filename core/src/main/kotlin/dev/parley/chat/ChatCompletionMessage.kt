@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.LenientTextSerializer
import dev.parley.json.LenientTextSerializer.THOUGHTS
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A message that the model generated. [toMessage] makes the message that continues the conversation with it.
 *
 * @property role The role of the author, always `assistant`.
 * @property content The text; `null` when there is none, as when the model only calls tools.
 * @property refusal The refusal; `null` when the model does not refuse.
 * @property toolCalls The tool calls; `null` when there are none.
 * @property annotations Annotations of the text, such as URL citations of a web search; `null` when there are none.
 * @property audio The audio response; `null` unless requested.
 * @property functionCall The function call; deprecated in favour of [toolCalls].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule. [toMessage] keeps
 * them.
 */
@Serializable
@JvmRecord
public data class ChatCompletionMessage(
    @EncodeDefault val role: Role = Role.ASSISTANT,
    @Serializable(with = LenientTextSerializer::class) val content: String? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCall>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioAnswer? = null,
    @SerialName("function_call") val functionCall: FunctionCall? = null,
    val extra: Extra = Extra.NONE,
) {
    /**
     * The reasoning, which some servers send as `reasoning_content` or `reasoning`, or among the parts of the content; `null`
     * when there is none.
     */
    public val reasoningContent: String?
        @JvmName("reasoningContent")
        get() = extra.reasoningContent

    /** This message as a message of the next request, with its tool calls and [extra]. */
    public fun toMessage(): ChatMessage.Assistant = ChatMessage.Assistant(
        content = content(),
        refusal = refusal,
        audio = audio?.let { AudioReference(it.id) },
        toolCalls = toolCalls,
        functionCall = functionCall,
        extra = if (extra.thoughts.isEmpty()) extra else extra - THOUGHTS,
    )

    /** Thoughts that came among the parts of the content go back as such. */
    private fun content(): ChatContent? {
        val thoughts = extra.thoughts.map(ContentPart::Unknown)
        if (thoughts.isEmpty()) return content?.let(ChatContent::Text)
        return ChatContent.Parts(thoughts + listOfNotNull(content?.ifEmpty { null }?.let(ContentPart::text)))
    }
}

/**
 * An annotation of a message's text.
 *
 * @property type The type of annotation, always `url_citation`; empty when the service did not send it.
 * @property urlCitation The URL citation; `null` for a type that this library does not know.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Annotation(
    val type: String = "",
    @SerialName("url_citation") val urlCitation: UrlCitation? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A URL citation of a web search.
 *
 * @property startIndex The index of the first character of the citation in the text.
 * @property endIndex The index of the last character of the citation in the text.
 * @property url The URL of the web resource.
 * @property title The title of the web resource; empty when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class UrlCitation(
    @SerialName("start_index") val startIndex: Int = 0,
    @SerialName("end_index") val endIndex: Int = 0,
    val url: String = "",
    val title: String = "",
    val extra: Extra = Extra.NONE,
)

/**
 * An audio response of the model.
 *
 * @property id The id of the audio response, by which later requests refer to it until it expires.
 * @property expiresAt When the service no longer accepts the id; the epoch when the service did not send it.
 * @property data The audio in base64, in the requested format.
 * @property transcript The transcript of the audio.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioAnswer(
    val id: String = "",
    @SerialName("expires_at")
    @Serializable(with = InstantSerializer::class)
    val expiresAt: Instant = Instant.EPOCH,
    val data: String = "",
    val transcript: String = "",
    val extra: Extra = Extra.NONE,
)
