package dev.parley.audio

import dev.parley.OpenAI

/** Speech from text and text from speech. See the API reference, "Audio". */
@get:JvmName("audio")
public val OpenAI.audio: Audio get() = Audio(transport)
