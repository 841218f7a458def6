package dev.parley.chat

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/**
 * Which function the model calls. The API calls this deprecated: use [ToolChoice].
 *
 * @property mode `none` or `auto`; `null` when [name] says which one.
 * @property name the function; `null` when [mode] says how to choose.
 */
@Serializable(with = FunctionCallChoiceSerializer::class)
@JvmRecord
@ConsistentCopyVisibility
public data class FunctionCallChoice private constructor(val mode: String?, val name: String?) {
    public companion object {
        /** No function is called. */
        @JvmField
        public val None: FunctionCallChoice = FunctionCallChoice("none", null)

        /** The model decides. */
        @JvmField
        public val Auto: FunctionCallChoice = FunctionCallChoice("auto", null)

        /** The function called [name] is called. */
        @JvmStatic
        public fun function(name: String): FunctionCallChoice = FunctionCallChoice(null, name)

        internal fun mode(mode: String) = FunctionCallChoice(mode, null)
    }
}

internal object FunctionCallChoiceSerializer : TextOrSerializer<FunctionCallChoice, ToolName>(
    name = "FunctionCallChoice",
    fromText = FunctionCallChoice::mode,
    text = FunctionCallChoice::mode,
    other = ToolName.serializer(),
    fromOther = { FunctionCallChoice.function(it.name) },
    toOther = { ToolName(it.name.orEmpty()) },
)
