package dev.parley.assistants

import dev.parley.vectorstores.ChunkingStrategy
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The files and vector stores that the tools of a new assistant or thread may use.
 *
 * @property codeInterpreter The files for the code interpreter. None when `null`.
 * @property fileSearch The vector stores for file search. None when `null`.
 */
@Serializable
@JvmRecord
public data class NewToolResources(
    @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterResources? = null,
    @SerialName("file_search") val fileSearch: NewFileSearchResources? = null,
)

/**
 * The vector stores for file search: existing ones, or ones to create.
 *
 * @property vectorStoreIds The id of an existing vector store, at most one; `null` with [vectorStores].
 * @property vectorStores A vector store to create and attach, at most one; `null` with [vectorStoreIds].
 * @throws IllegalArgumentException unless exactly one of the two is given.
 */
@Serializable
@JvmRecord
public data class NewFileSearchResources(
    @SerialName("vector_store_ids") val vectorStoreIds: List<String>? = null,
    @SerialName("vector_stores") val vectorStores: List<NewVectorStore>? = null,
) {
    init {
        require((vectorStoreIds == null) != (vectorStores == null)) {
            "vectorStoreIds must be given or else vectorStores, and not both"
        }
    }
}

/**
 * A vector store to create together with an assistant or a thread.
 *
 * @property fileIds The ids of the uploaded files to add to it. None when `null`.
 * @property chunkingStrategy How the files are chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 */
@Serializable
@JvmRecord
public data class NewVectorStore(
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val metadata: Map<String, String>? = null,
)
