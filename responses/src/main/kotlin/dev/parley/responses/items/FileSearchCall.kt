@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import dev.parley.responses.tools.AttributeSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * A search of vector stores that the service ran.
 *
 * @property id The id of the item; `null` when it has none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property queries The queries that were searched for.
 * @property results The results; `null` unless [Include.FILE_SEARCH_CALL_RESULTS] asks for them.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCall(
    override val id: String? = null,
    val status: ItemStatus? = null,
    @EncodeDefault val queries: List<String> = emptyList(),
    val results: List<FileSearchResult>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * A result of a file search. Each member is `null` when the service did not send it.
 *
 * @property fileId The id of the file.
 * @property text The text of the passage.
 * @property filename The name of the file.
 * @property attributes The attributes of the file: texts, numbers and booleans.
 * @property score The relevance of the result, 0 to 1.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchResult(
    @SerialName("file_id") val fileId: String? = null,
    @Serializable(with = LenientTextSerializer::class) val text: String? = null,
    val filename: String? = null,
    val attributes: Map<
        String,
        @Serializable(with = AttributeSerializer::class)
        JsonElement,
        >? = null,
    val score: Double? = null,
    val extra: Extra = Extra.NONE,
)
