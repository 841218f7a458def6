@file:JvmName("OpenAIAudio")

package dev.parley.audio

import dev.parley.OpenAI

/** Text to speech and speech to text. See the [API reference](https://platform.openai.com/docs/api-reference/audio). */
@get:JvmName("audio")
public val OpenAI.audio: Audio get() = Audio(transport)
