package dev.parley.tools

import dev.parley.ToolFailedException

/** What happens when a function call fails, times out or names an unknown function. */
public enum class ToolFailurePolicy {
    /** The model receives an error message as the output of the call, and the conversation continues. */
    REPORT,

    /** The tool loop fails with a [ToolFailedException]. */
    ABORT,
}
