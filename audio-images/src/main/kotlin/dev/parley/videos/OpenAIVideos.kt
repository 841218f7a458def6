package dev.parley.videos

import dev.parley.OpenAI

/** Videos that a model makes. See the API reference, "Videos". */
@get:JvmName("videos")
public val OpenAI.videos: Videos get() = Videos(transport)
