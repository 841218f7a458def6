package dev.parley.assistants

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What the tools of an assistant or a thread may see.
 *
 * @property codeInterpreter the files that Python may read. None when absent.
 * @property fileSearch the vector stores that are searched. None when absent.
 */
@Serializable
@JvmRecord
public data class ToolResources(
    @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterResources? = null,
    @SerialName("file_search") val fileSearch: FileSearchResources? = null,
)

/**
 * Files that Python may read.
 *
 * @property fileIds the ids of uploaded files, at most 20. None when absent.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterResources(@SerialName("file_ids") val fileIds: List<String>? = null)

/**
 * Vector stores that are searched.
 *
 * @property vectorStoreIds the id of a vector store, at most one. None when absent.
 */
@Serializable
@JvmRecord
public data class FileSearchResources(@SerialName("vector_store_ids") val vectorStoreIds: List<String>? = null)
