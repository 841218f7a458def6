package dev.parley.threads.steps

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The details of a run step.
 *
 * See `step_details` in the [API reference](https://platform.openai.com/docs/api-reference/run-steps/step-object).
 */
@Serializable(with = RunStepDetailsSerializer::class)
public sealed interface RunStepDetails {
    /**
     * The step creates a message.
     *
     * @property messageCreation The message.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class MessageCreation(
        @SerialName("message_creation") val messageCreation: CreatedMessage = CreatedMessage(),
        val extra: Extra = Extra.NONE,
    ) : RunStepDetails

    /**
     * The step makes tool calls.
     *
     * @property toolCalls The tool calls and their outputs.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ToolCalls(
        @SerialName("tool_calls") val toolCalls: List<StepToolCall> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : RunStepDetails

    /**
     * A kind of details that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunStepDetails
}

internal object RunStepDetailsSerializer : UnionSerializer<RunStepDetails>(
    "RunStepDetails",
    "type",
    RunStepDetails::Unknown,
    { (it as? RunStepDetails.Unknown)?.json },
    variant<RunStepDetails.MessageCreation>("message_creation"),
    variant<RunStepDetails.ToolCalls>("tool_calls"),
)

/**
 * The message that a run step created.
 *
 * @property messageId The message's id; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CreatedMessage(@SerialName("message_id") val messageId: String? = null, val extra: Extra = Extra.NONE)
