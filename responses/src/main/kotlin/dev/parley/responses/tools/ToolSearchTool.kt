package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Lets the model search for tools whose loading is deferred.
 *
 * @property execution Who runs the search. Default when `null`: the service.
 * @property description What can be found, for a search that the client runs.
 * @property parameters The JSON schema of the search's arguments, for a search that the client runs.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ToolSearchTool(
    val execution: ToolExecution? = null,
    val description: String? = null,
    val parameters: JsonObject? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool

/** Who runs a tool search. */
@Serializable(with = ToolExecutionSerializer::class)
public class ToolExecution private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service. */
        @JvmField public val SERVER: ToolExecution = ToolExecution("server")

        /** The client: your code. */
        @JvmField public val CLIENT: ToolExecution = ToolExecution("client")

        /** The [ToolExecution] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ToolExecution = ToolExecution(value).known()
    }
}

internal object ToolExecutionSerializer : OpenEnumSerializer<ToolExecution>("ToolExecution", ToolExecution::of)
