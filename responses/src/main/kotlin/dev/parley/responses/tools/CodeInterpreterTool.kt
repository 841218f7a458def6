package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Runs code that the model writes.
 *
 * @property container where.
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterTool(
    val container: CodeContainer,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool
