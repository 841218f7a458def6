package dev.parley.caching

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The retention policy of the prompt cache: a maximum. Deprecated in favour of [PromptCacheOptions.ttl]. */
@Serializable(with = PromptCacheRetentionSerializer::class)
public class PromptCacheRetention private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** In memory only. */
        @JvmField public val IN_MEMORY: PromptCacheRetention = PromptCacheRetention("in_memory")

        /** Extended caching, up to 24 hours. */
        @JvmField public val DAY: PromptCacheRetention = PromptCacheRetention("24h")

        /** The [PromptCacheRetention] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): PromptCacheRetention = PromptCacheRetention(value).known()
    }
}

internal object PromptCacheRetentionSerializer : OpenEnumSerializer<PromptCacheRetention>(
    "PromptCacheRetention",
    PromptCacheRetention::of,
)
