package dev.parley.images

import dev.parley.OpenAI

/** Images that a model makes. See the API reference, "Images". */
@get:JvmName("images")
public val OpenAI.images: Images get() = Images(transport)
