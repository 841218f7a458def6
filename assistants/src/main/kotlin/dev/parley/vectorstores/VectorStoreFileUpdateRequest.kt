package dev.parley.vectorstores

import kotlinx.serialization.Serializable

/**
 * Updates the attributes of a file in a vector store.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/updateAttributes).
 *
 * @property attributes The attributes, which replace the present ones, up to 16; keys up to 64 characters, strings up to
 * 512. `null` removes all.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileUpdateRequest(val attributes: Map<String, AttributeValue>?)
