package dev.parley.assistants

import dev.parley.vectorstores.ChunkingStrategy
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What the tools of a new assistant or thread may see.
 *
 * @property codeInterpreter the files that Python may read. None when absent.
 * @property fileSearch the vector stores that are searched. None when absent.
 */
@Serializable
@JvmRecord
public data class NewToolResources(
    @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterResources? = null,
    @SerialName("file_search") val fileSearch: NewFileSearchResources? = null,
)

/**
 * Vector stores that are searched: one that is there, or one that is made for it.
 *
 * @property vectorStoreIds the id of a vector store, at most one; `null` when there are [vectorStores].
 * @property vectorStores a vector store to make and attach, at most one; `null` when there are [vectorStoreIds].
 * @throws IllegalArgumentException unless one of the two is given.
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
 * A vector store to make along with an assistant or a thread.
 *
 * @property fileIds the ids of the uploaded files that it holds. None when absent.
 * @property chunkingStrategy how they are cut into chunks. Automatically when absent.
 * @property metadata notes to keep with it, up to 16: keys of 64 characters, values of 512. None when absent.
 */
@Serializable
@JvmRecord
public data class NewVectorStore(
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val metadata: Map<String, String>? = null,
)
