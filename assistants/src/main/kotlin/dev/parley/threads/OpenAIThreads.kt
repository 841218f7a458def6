@file:JvmName("OpenAIThreads")

package dev.parley.threads

import dev.parley.OpenAI

/**
 * Threads: conversations stored by the service, on which assistants run. The service switched the Assistants API off on
 * 26 August 2026; servers that still offer it work.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/threads).
 */
@get:JvmName("threads")
public val OpenAI.threads: Threads get() = Threads(transport)
