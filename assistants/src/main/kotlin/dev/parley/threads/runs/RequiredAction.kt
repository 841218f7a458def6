package dev.parley.threads.runs

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The action that a run requires before it can continue.
 *
 * See `required_action` in the [API reference](https://platform.openai.com/docs/api-reference/runs/object).
 */
@Serializable(with = RequiredActionSerializer::class)
public sealed interface RequiredAction {
    /**
     * Submit the outputs of tool calls, all in one [dev.parley.threads.ThreadRuns.submitToolOutputs].
     *
     * @property submitToolOutputs The tool calls.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SubmitToolOutputs(
        @SerialName("submit_tool_outputs") val submitToolOutputs: RequiredToolOutputs = RequiredToolOutputs(),
        val extra: Extra = Extra.NONE,
    ) : RequiredAction

    /**
     * A kind of action that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RequiredAction
}

internal object RequiredActionSerializer : UnionSerializer<RequiredAction>(
    "RequiredAction",
    "type",
    RequiredAction::Unknown,
    { (it as? RequiredAction.Unknown)?.json },
    variant<RequiredAction.SubmitToolOutputs>("submit_tool_outputs"),
)

/**
 * The tool calls whose outputs a run requires.
 *
 * @property toolCalls The tool calls.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RequiredToolOutputs(
    @SerialName("tool_calls") val toolCalls: List<RunToolCall> = emptyList(),
    val extra: Extra = Extra.NONE,
)
