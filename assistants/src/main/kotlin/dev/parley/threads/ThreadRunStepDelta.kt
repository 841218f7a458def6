package dev.parley.threads

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.steps.CreatedMessage
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A delta of a run step: what was generated since the delta before.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/run-step-delta-object).
 *
 * @property id The id of the step; empty when the service did not send it.
 * @property delta What changed.
 * @property objectType The object type, always `thread.run.step.delta`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ThreadRunStepDelta(
    val id: String = "",
    val delta: RunStepChange = RunStepChange(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * What changed in a run step.
 *
 * @property stepDetails The delta of its details; `null` when there is none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunStepChange(
    @SerialName("step_details") val stepDetails: RunStepDeltaDetails? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of the details of a run step.
 *
 * See `step_details` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/run-step-delta-object).
 */
@Serializable(with = RunStepDeltaDetailsSerializer::class)
public sealed interface RunStepDeltaDetails {
    /**
     * The step creates a message.
     *
     * @property messageCreation The message; `null` when it came before.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class MessageCreation(
        @SerialName("message_creation") val messageCreation: CreatedMessage? = null,
        val extra: Extra = Extra.NONE,
    ) : RunStepDeltaDetails

    /**
     * The step makes tool calls.
     *
     * @property toolCalls The deltas of the tool calls; empty when there are none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ToolCalls(
        @SerialName("tool_calls") val toolCalls: List<StepToolCallDelta> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : RunStepDeltaDetails

    /**
     * A kind of details that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunStepDeltaDetails
}

internal object RunStepDeltaDetailsSerializer : UnionSerializer<RunStepDeltaDetails>(
    "RunStepDeltaDetails",
    "type",
    RunStepDeltaDetails::Unknown,
    { (it as? RunStepDeltaDetails.Unknown)?.json },
    variant<RunStepDeltaDetails.MessageCreation>("message_creation"),
    variant<RunStepDeltaDetails.ToolCalls>("tool_calls"),
)
