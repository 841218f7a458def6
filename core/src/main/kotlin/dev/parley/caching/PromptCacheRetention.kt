package dev.parley.caching

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How long a cached prompt is kept at most. The API calls this deprecated: use [PromptCacheOptions]. */
@Serializable(with = PromptCacheRetentionSerializer::class)
public class PromptCacheRetention private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** For as long as it stays in memory. */
        @JvmField public val IN_MEMORY: PromptCacheRetention = PromptCacheRetention("in_memory")

        /** For up to a day. */
        @JvmField public val DAY: PromptCacheRetention = PromptCacheRetention("24h")

        /** The PromptCacheRetention called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): PromptCacheRetention = PromptCacheRetention(value)
    }
}

internal object PromptCacheRetentionSerializer : OpenEnumSerializer<PromptCacheRetention>(
    "PromptCacheRetention",
    PromptCacheRetention::of,
)
