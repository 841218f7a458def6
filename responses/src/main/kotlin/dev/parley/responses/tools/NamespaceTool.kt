package dev.parley.responses.tools

import kotlinx.serialization.Serializable

/**
 * Functions and custom tools under one name.
 *
 * @property name the name.
 * @property description what they are about, for the model to know.
 * @property tools each a [FunctionTool] or a [CustomTool].
 */
@Serializable
@JvmRecord
public data class NamespaceTool(val name: String, val description: String, val tools: List<ResponseTool>) : ResponseTool
