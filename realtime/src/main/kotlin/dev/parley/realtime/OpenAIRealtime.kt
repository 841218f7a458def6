@file:JvmName("OpenAIRealtime")

package dev.parley.realtime

import dev.parley.OpenAI

/**
 * Realtime: conversations with models that listen and speak, transcription and translation while someone speaks.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime).
 */
@get:JvmName("realtime")
public val OpenAI.realtime: Realtime get() = Realtime(transport)
