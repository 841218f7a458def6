package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Modifies a vector store. Members that are `null` stay unchanged.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/modify).
 *
 * @property name Its name.
 * @property expiresAfter Its expiration policy.
 * @property metadata Up to 16 key-value pairs, which replace the present ones; keys up to 64 characters, values up to
 * 512.
 */
@Serializable
@JvmRecord
public data class VectorStoreUpdateRequest(
    val name: String? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    val metadata: Map<String, String>? = null,
)
