package dev.parley.caching

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * Options of prompt caching.
 *
 * See the [guide](https://platform.openai.com/docs/guides/prompt-caching).
 *
 * @property ttl the minimum lifetime of each breakpoint, such as `30m`. The service's default applies when `null`.
 * @property mode who sets breakpoints. The service does, besides those in the request, when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class PromptCacheOptions(
    val ttl: String? = null,
    val mode: PromptCacheMode? = null,
    val extra: Extra = Extra.NONE,
)
