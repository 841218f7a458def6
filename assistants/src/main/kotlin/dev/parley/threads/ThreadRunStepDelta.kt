package dev.parley.threads

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.steps.CreatedMessage
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A piece of a step that is being taken. See the API reference, "The run step delta object".
 *
 * @property id the step.
 * @property delta what is new in it.
 * @property objectType always `thread.run.step.delta`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ThreadRunStepDelta(
    val id: String,
    val delta: RunStepChange,
    @SerialName("object") val objectType: String? = null,
)

/**
 * What is new in a step.
 *
 * @property stepDetails what is new in what it does; `null` when nothing is.
 */
@Serializable
@JvmRecord
public data class RunStepChange(@SerialName("step_details") val stepDetails: RunStepDeltaDetails? = null)

/** What is new in what a step does. See the API reference, "The run step delta object", `step_details`. */
@Serializable(with = RunStepDeltaDetailsSerializer::class)
public sealed interface RunStepDeltaDetails {
    /**
     * It writes a message.
     *
     * @property messageCreation which message; `null` when nothing is new.
     */
    @Serializable
    @JvmRecord
    public data class MessageCreation(
        @SerialName("message_creation") val messageCreation: CreatedMessage? = null,
    ) : RunStepDeltaDetails

    /**
     * It uses tools.
     *
     * @property toolCalls what is new in them; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class ToolCalls(
        @SerialName("tool_calls") val toolCalls: List<StepToolCallDelta>? = null,
    ) : RunStepDeltaDetails

    /**
     * It does something newer than this library.
     *
     * @property json all of it, as it came.
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
