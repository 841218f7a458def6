package dev.parley.chat

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.ServiceTier
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A model's answer. See the API reference, "The chat completion object".
 *
 * @property id the id of the answer.
 * @property choices the answers, one unless more were asked for.
 * @property created when it was made.
 * @property model the model that answered.
 * @property usage how many tokens it took; `null` when not said.
 * @property metadata the notes kept with it; `null` when there are none.
 * @property serviceTier how it was processed; `null` when not said.
 * @property systemFingerprint the setup that answered; deprecated, and `null` when not said.
 * @property moderation what moderation found; `null` when none was asked for.
 * @property objectType always `chat.completion`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ChatCompletion(
    val id: String,
    val choices: List<ChatCompletionChoice>,
    @Serializable(with = InstantSerializer::class) val created: Instant,
    val model: String,
    val usage: CompletionUsage? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    val moderation: ChatModeration? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** What the first answer says; empty when it says nothing, as when it only calls tools. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.message?.content.orEmpty()

    /** The tools that the first answer calls; empty when it calls none. */
    public val toolCalls: List<ToolCall>
        @JvmName("toolCalls")
        get() = choices.firstOrNull()?.message?.toolCalls.orEmpty()
}

/**
 * One of the answers.
 *
 * @property index its number, from 0.
 * @property message what it says.
 * @property finishReason why it ends; `null` when the server does not say.
 * @property logprobs the probabilities of its tokens; `null` unless asked for.
 */
@Serializable
@JvmRecord
public data class ChatCompletionChoice(
    val index: Int,
    val message: ChatCompletionMessage,
    @SerialName("finish_reason") val finishReason: FinishReason? = null,
    val logprobs: ChatLogprobs? = null,
)
