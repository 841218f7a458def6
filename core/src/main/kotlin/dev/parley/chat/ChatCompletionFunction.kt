package dev.parley.chat

import dev.parley.json.Extra
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A function that the model may call. Deprecated by the API in favour of [ChatTool].
 *
 * @property name the name of the function: letters, digits, underscores and dashes, up to 64.
 * @property description what the function does, by which the model chooses when and how to call it. The name alone
 * when `null`.
 * @property parameters the JSON schema of the parameters. No parameters when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatCompletionFunction(
    val name: String,
    val description: String? = null,
    val parameters: JsonObject? = null,
    val extra: Extra = Extra.NONE,
)
