package dev.parley.chat

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.ServiceTier
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A piece of an answer that is being written. See the API reference, "The chat completion chunk object".
 *
 * @property id the id of the answer, the same in each of its chunks.
 * @property choices what is new in each answer; empty in the chunk that tells the usage.
 * @property created when the answer was begun, the same in each chunk.
 * @property model the model that answers.
 * @property usage how many tokens it took: in the last chunk, if asked for.
 * @property serviceTier how it is processed; `null` when not said.
 * @property systemFingerprint the setup that answers; deprecated, and `null` when not said.
 * @property obfuscation padding, without meaning.
 * @property moderation what moderation found: in a chunk of its own, if asked for.
 * @property objectType always `chat.completion.chunk`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ChatCompletionChunk(
    val id: String,
    val choices: List<ChunkChoice>,
    @Serializable(with = InstantSerializer::class) val created: Instant,
    val model: String,
    val usage: CompletionUsage? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    val obfuscation: String? = null,
    val moderation: ChatModeration? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** What is new in the text of the first answer; empty when nothing is. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.delta?.content.orEmpty()
}

/**
 * What is new in one of the answers.
 *
 * @property index the answer's number, from 0.
 * @property delta what is new.
 * @property finishReason why the answer ends; `null` while it goes on.
 * @property logprobs the probabilities of the new tokens; `null` unless asked for.
 */
@Serializable
@JvmRecord
public data class ChunkChoice(
    val index: Int,
    val delta: ChunkDelta,
    @SerialName("finish_reason") val finishReason: FinishReason? = null,
    val logprobs: ChatLogprobs? = null,
)

/**
 * What is new in a message. Each is `null` when nothing of it is.
 *
 * @property content more of the text.
 * @property role who says the message: in its first chunk.
 * @property refusal more of the refusal.
 * @property toolCalls more of the calls.
 * @property annotations sources that are cited.
 * @property audio more of the speech.
 * @property functionCall more of the function call; deprecated in favour of [toolCalls].
 */
@Serializable
@JvmRecord
public data class ChunkDelta(
    val content: String? = null,
    val role: Role? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCallDelta>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioDelta? = null,
    @SerialName("function_call") val functionCall: FunctionCallDelta? = null,
)
