package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.realtime.sessions.MaxOutputTokens
import dev.parley.realtime.sessions.OutputModality
import dev.parley.realtime.sessions.RealtimeAudio
import dev.parley.realtime.sessions.RealtimeReasoning
import dev.parley.realtime.sessions.RealtimeTool
import dev.parley.responses.PromptTemplate
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a response is to be like; what is `null` is as the session has it.
 *
 * ```
 * RealtimeResponseRequest(instructions = "Greet the caller.")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events/response/create).
 *
 * @property instructions What the model is told, for this response only.
 * @property outputModalities Whether the model responds with audio or with text.
 * @property audio The format and voice of the audio: its output only.
 * @property tools The tools that the model may call, for this response only.
 * @property toolChoice Which tools the model calls, if any.
 * @property parallelToolCalls Whether the model may call several tools at once; for reasoning models only.
 * @property reasoning How a reasoning model reasons.
 * @property maxOutputTokens The maximum number of tokens.
 * @property conversation Which conversation the response is added to: `auto`, or `none` for a response beside the
 * conversation. Default when `null`: `auto`.
 * @property input What the model reads instead of the conversation; an empty list for nothing.
 * @property prompt A prompt template of the service.
 * @property metadata Up to 16 pairs that tell this response from others.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeResponseRequest(
    val instructions: String? = null,
    @SerialName("output_modalities") val outputModalities: List<OutputModality>? = null,
    val audio: RealtimeAudio? = null,
    val tools: List<RealtimeTool>? = null,
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    val reasoning: RealtimeReasoning? = null,
    @SerialName("max_output_tokens") val maxOutputTokens: MaxOutputTokens? = null,
    val conversation: String? = null,
    val input: List<RealtimeItem>? = null,
    val prompt: PromptTemplate? = null,
    val metadata: Map<String, String>? = null,
    val extra: Extra = Extra.NONE,
)
