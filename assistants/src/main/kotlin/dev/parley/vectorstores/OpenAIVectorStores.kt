@file:JvmName("OpenAIVectorStores")

package dev.parley.vectorstores

import dev.parley.OpenAI

/** Files that can be searched by what they mean. See the API reference, "Vector stores". */
@get:JvmName("vectorStores")
public val OpenAI.vectorStores: VectorStores get() = VectorStores(transport, files)
