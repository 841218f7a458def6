package dev.parley.caching

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Who sets the breakpoints at which a prompt is cached. */
@Serializable(with = PromptCacheModeSerializer::class)
public class PromptCacheMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service sets breakpoints too, besides those in the request. */
        @JvmField public val IMPLICIT: PromptCacheMode = PromptCacheMode("implicit")

        /** Only the breakpoints in the request. */
        @JvmField public val EXPLICIT: PromptCacheMode = PromptCacheMode("explicit")

        /** The [PromptCacheMode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): PromptCacheMode = PromptCacheMode(value).known()
    }
}

internal object PromptCacheModeSerializer : OpenEnumSerializer<PromptCacheMode>("PromptCacheMode", PromptCacheMode::of)
