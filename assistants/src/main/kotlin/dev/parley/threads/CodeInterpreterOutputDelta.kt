package dev.parley.threads

import dev.parley.json.Extra
import dev.parley.json.Position
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.steps.CodeInterpreterImage
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The delta of an output of the code interpreter.
 *
 * See `outputs` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/run-step-delta-object).
 */
@Serializable(with = CodeInterpreterOutputDeltaSerializer::class)
public sealed interface CodeInterpreterOutputDelta {
    /**
     * More of the logs.
     *
     * @property index The index of the output.
     * @property logs More of the text; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Logs(
        @Position val index: Int = 0,
        val logs: String? = null,
        val extra: Extra = Extra.NONE,
    ) : CodeInterpreterOutputDelta

    /**
     * An image.
     *
     * @property index The index of the output.
     * @property image The image's file; `null` when it did not change.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Image(
        @Position val index: Int = 0,
        val image: CodeInterpreterImage? = null,
        val extra: Extra = Extra.NONE,
    ) : CodeInterpreterOutputDelta

    /**
     * A kind of output that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeInterpreterOutputDelta
}

internal object CodeInterpreterOutputDeltaSerializer : UnionSerializer<CodeInterpreterOutputDelta>(
    "CodeInterpreterOutputDelta",
    "type",
    CodeInterpreterOutputDelta::Unknown,
    { (it as? CodeInterpreterOutputDelta.Unknown)?.json },
    variant<CodeInterpreterOutputDelta.Logs>("logs"),
    variant<CodeInterpreterOutputDelta.Image>("image"),
)
