package dev.parley.tools

import dev.parley.ToolFailedException

/** What happens when a tool call fails, times out, is not approved or names an unknown function. */
public enum class ToolFailurePolicy {
    /** The model receives a sentence as the output, which does not quote the exception, and the loop goes on. */
    REPORT,

    /** The tool loop fails with a [ToolFailedException]. */
    ABORT,
}
