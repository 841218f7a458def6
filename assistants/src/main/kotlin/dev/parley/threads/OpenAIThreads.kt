@file:JvmName("OpenAIThreads")

package dev.parley.threads

import dev.parley.OpenAI

/** Conversations that the service keeps, and that assistants run on. See the API reference, "Threads". */
@get:JvmName("threads")
public val OpenAI.threads: Threads get() = Threads(transport)
