package dev.parley.responses.items

/** The id of the call that this item is, if it is one that the caller may have to answer. */
internal val ResponseItem.callId: String?
    get() = when (this) {
        is FunctionCall -> callId
        is CustomToolCall -> callId
        is ComputerCall -> callId
        is LocalShellCall -> callId
        is ShellCall -> callId
        is ApplyPatchCall -> callId
        is ToolSearchCall -> callId
        else -> null
    }

/** The id of the call that this item answers, if it answers one. */
internal val ResponseItem.answeredCallId: String?
    get() = when (this) {
        is FunctionCallOutput -> callId
        is CustomToolCallOutput -> callId
        is ComputerCallOutput -> callId
        is LocalShellCallOutput -> callId ?: id
        is ShellCallOutput -> callId
        is ApplyPatchCallOutput -> callId
        is ToolSearchOutput -> callId
        else -> null
    }
