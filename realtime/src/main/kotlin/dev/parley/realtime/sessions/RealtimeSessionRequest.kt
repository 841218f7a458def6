package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.responses.PromptTemplate
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The configuration of a conversation with a model. What is `null` stays as it is when a session is updated, and is the
 * service's default in a new one.
 *
 * ```
 * RealtimeSessionRequest(
 *     "gpt-realtime",
 *     instructions = "Be brief.",
 *     audio = RealtimeAudio(output = RealtimeAudioOutput(voice = Voice.MARIN)),
 * )
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events/session/update).
 *
 * @property model The model. It cannot be changed once the session has begun.
 * @property instructions What the model is told before the conversation, such as how to speak.
 * @property outputModalities Whether the model responds with audio and its transcript, or with text only: one of the two.
 * @property audio The audio that is sent and received.
 * @property tools The tools that the model may call. An empty list removes those of the session.
 * @property toolChoice Which tools the model calls, if any.
 * @property parallelToolCalls Whether the model may call several tools at once; for reasoning models only.
 * @property reasoning How a reasoning model reasons.
 * @property maxOutputTokens The maximum number of tokens of a response, calls of tools included: 1 to 4096, or
 * [MaxOutputTokens.UNLIMITED].
 * @property truncation What is left out when the conversation exceeds the model's limit.
 * @property prompt A prompt template of the service.
 * @property tracing How the session is traced. It is not when `null`.
 * @property include What else the service sends.
 * @property type The type of the session, always `realtime`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RealtimeSessionRequest(
    val model: String? = null,
    val instructions: String? = null,
    @SerialName("output_modalities") val outputModalities: List<OutputModality>? = null,
    val audio: RealtimeAudio? = null,
    val tools: List<RealtimeTool>? = null,
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    val reasoning: RealtimeReasoning? = null,
    @SerialName("max_output_tokens") val maxOutputTokens: MaxOutputTokens? = null,
    val truncation: RealtimeTruncation? = null,
    val prompt: PromptTemplate? = null,
    val tracing: RealtimeTracing? = null,
    val include: List<SessionInclude>? = null,
    @EncodeDefault val type: String = "realtime",
    val extra: Extra = Extra.NONE,
) : SessionRequest
