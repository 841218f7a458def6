package dev.parley.threads.runs

/** Rejects limits of a run that the service would not take. */
internal fun requireRunLimits(maxPromptTokens: Int?, maxCompletionTokens: Int?, truncation: TruncationStrategy?) {
    require(maxPromptTokens == null || maxPromptTokens >= 256) {
        "maxPromptTokens must be 256 or more, but is $maxPromptTokens"
    }
    require(maxCompletionTokens == null || maxCompletionTokens >= 256) {
        "maxCompletionTokens must be 256 or more, but is $maxCompletionTokens"
    }
    val count = truncation?.lastMessages
    require(count == null || count >= 1) { "lastMessages must be 1 or more, but is $count" }
}
