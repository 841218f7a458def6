package dev.parley.caching

import kotlinx.serialization.Serializable

/**
 * Marks the end of a part of the prompt that will be used again.
 *
 * @property mode always `explicit`.
 */
@Serializable
@JvmRecord
public data class PromptCacheBreakpoint(val mode: PromptCacheMode) {
    public companion object {
        /** The one kind there is. */
        @JvmField
        public val Explicit: PromptCacheBreakpoint = PromptCacheBreakpoint(PromptCacheMode.EXPLICIT)
    }
}
