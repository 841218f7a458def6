package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What to change of a store. Whatever is absent stays as it is. See the API reference, "Modify vector store".
 *
 * @property name what to call it from now on.
 * @property expiresAfter when it expires from now on.
 * @property metadata the notes to have instead.
 * @throws IllegalArgumentException when the days are out of range.
 */
@Serializable
@JvmRecord
public data class VectorStoreUpdateRequest(
    val name: String? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    val metadata: Map<String, String>? = null,
) {
    init {
        requireExpiration(expiresAfter)
    }
}
