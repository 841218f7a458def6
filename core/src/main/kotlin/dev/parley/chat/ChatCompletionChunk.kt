package dev.parley.chat

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.FinishReasonOrNullSerializer
import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.LenientTextSerializer
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A chunk of a streamed chat completion.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/streaming).
 *
 * @property id The id of the chat completion, the same in each chunk; empty when the service did not send it.
 * @property choices The deltas of the choices; empty in the chunk that contains the usage.
 * @property created When it was created, the same in each chunk; the epoch when the service did not send it.
 * @property model The model that generates it; empty when the service did not send it.
 * @property usage The tokens used: in the last chunk, if requested with `include_usage`.
 * @property serviceTier The tier that processes the request; `null` when the service did not send it.
 * @property systemFingerprint The backend configuration that the model runs with. Deprecated by the API; `null` when
 * the service did not send it.
 * @property obfuscation Random padding that hides the length of the delta; without meaning.
 * @property moderation The moderation results: in a chunk of their own, if requested.
 * @property objectType The object type, always `chat.completion.chunk`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatCompletionChunk(
    val id: String = "",
    val choices: List<ChunkChoice> = emptyList(),
    @Serializable(with = InstantSerializer::class) val created: Instant = Instant.EPOCH,
    val model: String = "",
    val usage: CompletionUsage? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    val obfuscation: String? = null,
    val moderation: ChatModeration? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text that this chunk adds to the first choice of the chunk; empty when it adds none. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.delta?.content.orEmpty()
}

/**
 * What a chunk adds to one choice.
 *
 * @property index The position of the choice, from 0.
 * @property delta The delta of the message.
 * @property finishReason Why the model stopped generating tokens; `null` while it generates.
 * @property logprobs The log probabilities of the new tokens; `null` unless requested.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChunkChoice(
    @Position val index: Int = 0,
    val delta: ChunkDelta = ChunkDelta(),
    @SerialName("finish_reason")
    @Serializable(with = FinishReasonOrNullSerializer::class)
    val finishReason: FinishReason? = null,
    val logprobs: ChatLogprobs? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of a message. Each property is `null` when the chunk adds nothing to it.
 *
 * @property content The next piece of the text.
 * @property role The role of the author: in the first chunk.
 * @property refusal The next piece of the refusal.
 * @property toolCalls The next pieces of the tool calls.
 * @property annotations Annotations of the text, such as URL citations.
 * @property audio The next piece of the audio.
 * @property functionCall The next piece of the function call; deprecated in favour of [toolCalls].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChunkDelta(
    @Serializable(with = LenientTextSerializer::class) val content: String? = null,
    @Serializable(with = RoleOrNullSerializer::class) val role: Role? = null,
    val refusal: String? = null,
    @SerialName("tool_calls") val toolCalls: List<ToolCallDelta>? = null,
    val annotations: List<Annotation>? = null,
    val audio: AudioDelta? = null,
    @SerialName("function_call") val functionCall: FunctionCallDelta? = null,
    val extra: Extra = Extra.NONE,
) {
    /**
     * The next piece of the reasoning, which some servers stream as `reasoning_content` or `reasoning`, or among the parts
     * of the content; `null` when the chunk adds none.
     */
    public val reasoningContent: String?
        @JvmName("reasoningContent")
        get() = extra.reasoningContent
}
