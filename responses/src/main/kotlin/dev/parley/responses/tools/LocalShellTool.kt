package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * Lets the model run commands in a shell of yours.
 *
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class LocalShellTool(val extra: Extra = Extra.NONE) : ResponseTool
