package dev.parley.tools

/** What happens when a function cannot be answered. */
public enum class ToolFailurePolicy {
    /** The model is told what went wrong, in place of an output, and goes on. */
    REPORT,

    /** It all ends with a [dev.parley.ToolFailedException]. */
    ABORT,
}
