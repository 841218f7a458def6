@file:JvmName("OpenAIAssistants")

package dev.parley.assistants

import dev.parley.OpenAI

/** Models with instructions and tools of their own. See the API reference, "Assistants". */
@get:JvmName("assistants")
public val OpenAI.assistants: Assistants get() = Assistants(transport)
