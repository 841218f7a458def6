package dev.parley.caching

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who decides where a cached prompt may end. */
@Serializable(with = PromptCacheModeSerializer::class)
public class PromptCacheMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service, besides the breakpoints that are given. */
        @JvmField public val IMPLICIT: PromptCacheMode = PromptCacheMode("implicit")

        /** Only the breakpoints that are given. */
        @JvmField public val EXPLICIT: PromptCacheMode = PromptCacheMode("explicit")

        /** The PromptCacheMode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): PromptCacheMode = PromptCacheMode(value)
    }
}

internal object PromptCacheModeSerializer : OpenEnumSerializer<PromptCacheMode>("PromptCacheMode", PromptCacheMode::of)
