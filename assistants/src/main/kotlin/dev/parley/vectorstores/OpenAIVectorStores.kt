@file:JvmName("OpenAIVectorStores")

package dev.parley.vectorstores

import dev.parley.OpenAI

/**
 * Vector stores: collections of files that can be searched by meaning.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores).
 */
@get:JvmName("vectorStores")
public val OpenAI.vectorStores: VectorStores get() = VectorStores(transport, files)
