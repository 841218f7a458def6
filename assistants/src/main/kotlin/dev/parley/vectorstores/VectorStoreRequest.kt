package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a vector store.
 *
 * ```
 * VectorStoreRequest(name = "Support FAQ", expiresAfter = VectorStoreExpiration.unusedFor(days = 7))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/create).
 *
 * @property name Its name. It has none when `null`.
 * @property description Its description. It has none when `null`.
 * @property fileIds The ids of uploaded files to add to it, up to 500. None when `null`.
 * @property chunkingStrategy How these files are chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property expiresAfter Its expiration policy. It does not expire when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 */
@Serializable
@JvmRecord
public data class VectorStoreRequest(
    val name: String? = null,
    val description: String? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    val metadata: Map<String, String>? = null,
)
