package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.PromptTemplate
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A conversation with a model, as the service has configured it.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-server-events/session/created).
 *
 * @property id The id of the session; empty when the service did not send it.
 * @property expiresAt When the session ends; `null` when the service did not send it.
 * @property model The model; `null` when the service did not send it.
 * @property instructions What the model is told before the conversation; `null` when the service did not send it.
 * @property outputModalities Whether the model responds with audio or with text; empty when the service did not send it.
 * @property audio The audio that is sent and received; `null` when the service did not send it.
 * @property tools The tools that the model may call.
 * @property toolChoice Which tools the model calls; `null` when the service did not send it.
 * @property reasoning How a reasoning model reasons; `null` when the service did not send it.
 * @property maxOutputTokens The maximum number of tokens of a response; `null` when the service did not send it.
 * @property truncation What is left out of a conversation that is too long; `null` when the service did not send it.
 * @property prompt The prompt template; `null` when there is none.
 * @property tracing How the session is traced; `null` when it is not.
 * @property include What else the service sends.
 * @property objectType The object type, always `realtime.session`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RealtimeSession(
    @EncodeDefault override val id: String = "",
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    val model: String? = null,
    val instructions: String? = null,
    @SerialName("output_modalities") val outputModalities: List<OutputModality> = emptyList(),
    val audio: RealtimeAudio? = null,
    val tools: List<RealtimeTool> = emptyList(),
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    val reasoning: RealtimeReasoning? = null,
    @SerialName("max_output_tokens") val maxOutputTokens: MaxOutputTokens? = null,
    val truncation: RealtimeTruncation? = null,
    val prompt: PromptTemplate? = null,
    val tracing: RealtimeTracing? = null,
    val include: List<SessionInclude> = emptyList(),
    @EncodeDefault @SerialName("object") val objectType: String = "realtime.session",
    val extra: Extra = Extra.NONE,
) : SessionObject
