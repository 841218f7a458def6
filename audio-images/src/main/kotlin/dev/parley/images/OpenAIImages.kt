@file:JvmName("OpenAIImages")

package dev.parley.images

import dev.parley.OpenAI

/** Image generation and editing. See the [API reference](https://platform.openai.com/docs/api-reference/images). */
@get:JvmName("images")
public val OpenAI.images: Images get() = Images(transport)
