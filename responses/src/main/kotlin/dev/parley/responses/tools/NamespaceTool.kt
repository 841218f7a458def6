package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * Functions and custom tools grouped under one name.
 *
 * @property name The namespace's name.
 * @property description What the tools of the namespace are about, for the model.
 * @property tools The tools, each a [FunctionTool] or a [CustomTool].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class NamespaceTool @JvmOverloads constructor(
    val name: String,
    val description: String,
    val tools: List<ResponseTool>,
    val extra: Extra = Extra.NONE,
) : ResponseTool
