package dev.parley.chat

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a model said.
 *
 * @property role who says it: always the assistant.
 * @property content the text; `null` when there is none, as when it only calls tools.
 * @property refusal why it will not answer; `null` when it does.
 * @property toolCalls the tools it calls; `null` when it calls none.
 * @property annotations the sources it cites; `null` when it searched nothing.
 * @property audio what it spoke; `null` unless asked for.
 * @property functionCall the function it calls; deprecated in favour of [toolCalls].
 */
@Serializable
@JvmRecord
public data class ChatCompletionMessage(
    val role: Role,
    val content: String? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCall>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioAnswer? = null,
    @SerialName("function_call") val functionCall: FunctionCall? = null,
) {
    /** This answer, as the message that tells the model of it in the next request. */
    public fun toMessage(): ChatMessage.Assistant = ChatMessage.Assistant(
        content = content?.let(ChatContent::Text),
        refusal = refusal,
        audio = audio?.let { AudioReference(it.id) },
        toolCalls = toolCalls,
        functionCall = functionCall,
    )
}

/**
 * A note on a part of the text.
 *
 * @property type always `url_citation`.
 * @property urlCitation the source that is cited; `null` for a kind newer than this library.
 */
@Serializable
@JvmRecord
public data class Annotation(
    val type: String,
    @SerialName("url_citation") val urlCitation: UrlCitation? = null,
)

/**
 * A page of the web as a source.
 *
 * @property startIndex where the citation begins in the text, in characters.
 * @property endIndex where it ends.
 * @property url the page.
 * @property title its title.
 */
@Serializable
@JvmRecord
public data class UrlCitation(
    @SerialName("start_index") val startIndex: Int,
    @SerialName("end_index") val endIndex: Int,
    val url: String,
    val title: String,
)

/**
 * A spoken answer.
 *
 * @property id refers to it in later requests, until it expires.
 * @property expiresAt when the service forgets it.
 * @property data the sound in base64, in the format that was asked for.
 * @property transcript what is spoken.
 */
@Serializable
@JvmRecord
public data class AudioAnswer(
    val id: String,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant,
    val data: String,
    val transcript: String,
)
