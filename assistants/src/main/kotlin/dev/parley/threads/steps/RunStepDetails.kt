package dev.parley.threads.steps

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a step does, in detail. See the API reference, "The run step object", `step_details`. */
@Serializable(with = RunStepDetailsSerializer::class)
public sealed interface RunStepDetails {
    /**
     * It writes a message.
     *
     * @property messageCreation which message.
     */
    @Serializable
    @JvmRecord
    public data class MessageCreation(
        @SerialName("message_creation") val messageCreation: CreatedMessage,
    ) : RunStepDetails

    /**
     * It uses tools.
     *
     * @property toolCalls the tools, and what they gave.
     */
    @Serializable
    @JvmRecord
    public data class ToolCalls(@SerialName("tool_calls") val toolCalls: List<StepToolCall>) : RunStepDetails

    /**
     * It does something newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunStepDetails
}

internal object RunStepDetailsSerializer : UnionSerializer<RunStepDetails>(
    name = "RunStepDetails",
    discriminator = "type",
    variants = listOf(
        Variant("message_creation", RunStepDetails.MessageCreation::class, RunStepDetails.MessageCreation.serializer()),
        Variant("tool_calls", RunStepDetails.ToolCalls::class, RunStepDetails.ToolCalls.serializer()),
    ),
    unknown = RunStepDetails::Unknown,
    json = { (it as? RunStepDetails.Unknown)?.json },
)

/**
 * The message that a step writes.
 *
 * @property messageId the id of the message; `null` in a piece that does not tell it.
 */
@Serializable
@JvmRecord
public data class CreatedMessage(@SerialName("message_id") val messageId: String? = null)
