@file:JvmName("OpenAIAssistants")

package dev.parley.assistants

import dev.parley.OpenAI

/**
 * Assistants: models with their own instructions and tools. The service switched the Assistants API off on
 * 26 August 2026; servers that still offer it work.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants).
 */
@get:JvmName("assistants")
public val OpenAI.assistants: Assistants get() = Assistants(transport)
