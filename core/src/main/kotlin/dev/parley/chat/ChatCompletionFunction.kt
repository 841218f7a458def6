package dev.parley.chat

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A function that a model may call. The API calls this deprecated: use [ChatTool].
 *
 * @property name letters, digits, underscores and dashes, at most 64.
 * @property description what it does, for the model to know when to call it. When absent the name must do.
 * @property parameters the JSON schema of its arguments. When absent it takes none.
 */
@Serializable
@JvmRecord
public data class ChatCompletionFunction(
    val name: String,
    val description: String? = null,
    val parameters: JsonObject? = null,
)
