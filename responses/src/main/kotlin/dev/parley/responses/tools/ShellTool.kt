package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Lets the model run shell commands.
 *
 * @property environment Where the commands run. Default when `null`: a container that the service creates.
 * @property allowedCallers Who may call the tool. Default when `null`: the model itself.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ShellTool(
    val environment: ShellEnvironment? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool
