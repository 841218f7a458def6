package dev.parley.vectorstores

import kotlinx.serialization.Serializable

/**
 * What to say about a file from now on. See the API reference, "Update vector store file attributes".
 *
 * @property attributes takes the place of all that was said before: at most 16, with keys of at most 64 characters;
 * `null` for nothing.
 * @throws IllegalArgumentException when there are more or longer [attributes].
 */
@Serializable
@JvmRecord
public data class VectorStoreFileUpdateRequest(val attributes: Map<String, AttributeValue>?) {
    init {
        requireAttributes(attributes)
    }
}
