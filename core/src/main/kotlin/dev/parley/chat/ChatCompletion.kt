package dev.parley.chat

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.FinishReasonOrNullSerializer
import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A chat completion: the model's response to a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/object).
 *
 * @property id the id of the chat completion; empty when the service did not send it.
 * @property choices the generated choices, one unless more were requested with `n`.
 * @property created when it was created; the epoch when the service did not send it.
 * @property model the model that generated it; empty when the service did not send it.
 * @property usage the tokens used; `null` when the service did not send it.
 * @property metadata the metadata of a stored completion: up to 16 key-value pairs; keys up to 64 characters, values up
 * to 512. `null` when the service did not send it.
 * @property serviceTier the tier that processed the request; `null` when the service did not send it.
 * @property systemFingerprint the backend configuration that the model ran with. Deprecated by the API; `null` when the
 * service did not send it.
 * @property moderation the moderation results of prompt and output; `null` unless requested.
 * @property objectType The object type, always `chat.completion`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatCompletion(
    val id: String = "",
    val choices: List<ChatCompletionChoice> = emptyList(),
    @Serializable(with = InstantSerializer::class) val created: Instant = Instant.EPOCH,
    val model: String = "",
    val usage: CompletionUsage? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    val moderation: ChatModeration? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of the first choice; empty when there is none, as when the model only calls tools. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.message?.content.orEmpty()

    /** The tool calls of the first choice; empty when there are none. */
    public val toolCalls: List<ToolCall>
        @JvmName("toolCalls")
        get() = choices.firstOrNull()?.message?.toolCalls.orEmpty()
}

/**
 * One choice of a chat completion.
 *
 * @property index the position of the choice, from 0.
 * @property message the message that the model generated.
 * @property finishReason why the model stopped generating tokens; `null` when the service did not send it.
 * @property logprobs the log probabilities of the tokens; `null` unless requested.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatCompletionChoice(
    @Position val index: Int = 0,
    val message: ChatCompletionMessage = ChatCompletionMessage(),
    @SerialName("finish_reason")
    @Serializable(with = FinishReasonOrNullSerializer::class)
    val finishReason: FinishReason? = null,
    val logprobs: ChatLogprobs? = null,
    val extra: Extra = Extra.NONE,
)
