package dev.parley.threads.runs

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a run waits for. See the API reference, "The run object", `required_action`. */
@Serializable(with = RequiredActionSerializer::class)
public sealed interface RequiredAction {
    /**
     * The outputs of functions: hand all of them to [dev.parley.threads.ThreadRuns.submitToolOutputs] at once.
     *
     * @property submitToolOutputs the calls to answer.
     */
    @Serializable
    @JvmRecord
    public data class SubmitToolOutputs(
        @SerialName("submit_tool_outputs") val submitToolOutputs: WantedToolOutputs,
    ) : RequiredAction

    /**
     * Something newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RequiredAction
}

internal object RequiredActionSerializer : UnionSerializer<RequiredAction>(
    name = "RequiredAction",
    discriminator = "type",
    variants = listOf(
        Variant(
            "submit_tool_outputs",
            RequiredAction.SubmitToolOutputs::class,
            RequiredAction.SubmitToolOutputs.serializer(),
        ),
    ),
    unknown = RequiredAction::Unknown,
    json = { (it as? RequiredAction.Unknown)?.json },
)

/**
 * The calls that a run waits for.
 *
 * @property toolCalls the calls, at least one.
 */
@Serializable
@JvmRecord
public data class WantedToolOutputs(@SerialName("tool_calls") val toolCalls: List<RunToolCall>)
