package dev.parley.caching

import kotlinx.serialization.Serializable

/**
 * How a prompt is cached. See the API reference, "prompt_cache_options".
 *
 * @property ttl how long each breakpoint is kept at least, such as `30m`. When absent the service's default holds.
 * @property mode who sets breakpoints. When absent the service does, besides those given.
 */
@Serializable
@JvmRecord
public data class PromptCacheOptions(
    val ttl: String? = null,
    val mode: PromptCacheMode? = null,
)
