@file:JvmName("OpenAIVideos")

package dev.parley.videos

import dev.parley.OpenAI

/**
 * Video generation, which the service switched off on 24 September 2026; servers that still offer it work. See the
 * [API reference](https://platform.openai.com/docs/api-reference/videos).
 */
@get:JvmName("videos")
public val OpenAI.videos: Videos get() = Videos(transport)
