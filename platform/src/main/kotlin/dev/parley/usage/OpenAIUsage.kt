@file:JvmName("OpenAIUsage")

package dev.parley.usage

import dev.parley.OpenAI

/**
 * What the organization uses, and what that costs. Needs an admin key.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage).
 */
@get:JvmName("usage")
public val OpenAI.usage: Usage get() = Usage(transport)
