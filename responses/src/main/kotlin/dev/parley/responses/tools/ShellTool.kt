package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Runs commands in a shell.
 *
 * @property environment where. In a container made for the request when absent.
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class ShellTool(
    val environment: ShellEnvironment? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool

/**
 * Lets the model change files.
 *
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class ApplyPatchTool(
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool
