package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * Lets the model write programs that call other tools.
 *
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ProgrammaticToolCallingTool(val extra: Extra = Extra.NONE) : ResponseTool
