package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Lets the model control a computer: the older form of [ComputerTool].
 *
 * @property environment what kind of computer.
 * @property displayWidth how wide its screen is, in pixels.
 * @property displayHeight how high its screen is, in pixels.
 */
@Serializable
@JvmRecord
public data class ComputerUsePreviewTool(
    val environment: ComputerEnvironment,
    @SerialName("display_width") val displayWidth: Int,
    @SerialName("display_height") val displayHeight: Int,
) : ResponseTool

/** Lets the model control a computer. */
@Serializable
public data object ComputerTool : ResponseTool
