package dev.parley.caching

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * A breakpoint, up to which a prompt is cached.
 *
 * @property mode The mode of the breakpoint, always `explicit`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class PromptCacheBreakpoint @JvmOverloads constructor(
    val mode: PromptCacheMode,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** An explicit breakpoint. */
        @JvmField
        public val EXPLICIT: PromptCacheBreakpoint = PromptCacheBreakpoint(PromptCacheMode.EXPLICIT)
    }
}
