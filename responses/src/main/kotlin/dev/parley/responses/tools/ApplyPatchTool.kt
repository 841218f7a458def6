package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Lets the model create, update and delete files by patches, which your code applies.
 *
 * @property allowedCallers Who may call the tool. Default when `null`: the model itself.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ApplyPatchTool(
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool
