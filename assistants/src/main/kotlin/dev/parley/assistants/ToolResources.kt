package dev.parley.assistants

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The files and vector stores that the tools of an assistant or a thread may use.
 *
 * @property codeInterpreter The files for the code interpreter. None when `null`.
 * @property fileSearch The vector stores for file search. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ToolResources(
    @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterResources? = null,
    @SerialName("file_search") val fileSearch: FileSearchResources? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The files for the code interpreter.
 *
 * @property fileIds The ids of uploaded files, up to 20. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterResources(
    @SerialName("file_ids") val fileIds: List<String>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The vector stores for file search.
 *
 * @property vectorStoreIds The id of a vector store, at most one. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchResources(
    @SerialName("vector_store_ids") val vectorStoreIds: List<String>? = null,
    val extra: Extra = Extra.NONE,
)
