package dev.parley.responses.tools

import kotlinx.serialization.Serializable

/** Lets the model run commands on the caller's computer. */
@Serializable
public data object LocalShellTool : ResponseTool

/** Lets the model write programs that call tools. */
@Serializable
public data object ProgrammaticToolCallingTool : ResponseTool
