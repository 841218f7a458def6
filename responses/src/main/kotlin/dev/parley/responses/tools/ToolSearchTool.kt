package dev.parley.responses.tools

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Lets the model search for tools that are not loaded at first.
 *
 * @property execution who searches. The service when absent.
 * @property description what can be found, for a search that the caller runs.
 * @property parameters the JSON schema of what is searched for, for a search that the caller runs.
 */
@Serializable
@JvmRecord
public data class ToolSearchTool(
    val execution: ToolExecution? = null,
    val description: String? = null,
    val parameters: JsonObject? = null,
) : ResponseTool
