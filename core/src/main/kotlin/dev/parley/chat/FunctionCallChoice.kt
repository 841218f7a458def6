package dev.parley.chat

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/**
 * Controls which function the model calls. Deprecated by the API in favour of [ToolChoice].
 *
 * @property mode `none` or `auto`; `null` when [name] is set.
 * @property name the name of the function that the model must call; `null` when [mode] is set.
 */
@Serializable(with = FunctionCallChoiceSerializer::class)
@JvmRecord
@ConsistentCopyVisibility
public data class FunctionCallChoice private constructor(val mode: String?, val name: String?) {
    public companion object {
        /** The model calls no function. */
        @JvmField
        public val NONE: FunctionCallChoice = FunctionCallChoice("none", null)

        /** The model chooses (`auto`). */
        @JvmField
        public val AUTO: FunctionCallChoice = FunctionCallChoice("auto", null)

        /** The model must call the function named [name]. */
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
