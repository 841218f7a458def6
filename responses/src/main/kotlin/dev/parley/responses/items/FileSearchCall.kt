package dev.parley.responses.items

import dev.parley.responses.tools.AttributeSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A search of vector stores, done by the service.
 *
 * @property id its id.
 * @property status how far it has come.
 * @property queries what was searched for.
 * @property results what was found; `null` unless asked for by [Include.FILE_SEARCH_CALL_RESULTS].
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class FileSearchCall(
    override val id: String,
    val status: ItemStatus,
    val queries: List<String>,
    val results: List<FileSearchResult>? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * A passage that a file search found. Each is `null` when not said.
 *
 * @property fileId the file.
 * @property text the passage.
 * @property filename the name of the file.
 * @property attributes the notes kept with the file: texts, numbers and booleans.
 * @property score how well it fits, 0 to 1.
 */
@Serializable
@JvmRecord
public data class FileSearchResult(
    @SerialName("file_id") val fileId: String? = null,
    val text: String? = null,
    val filename: String? = null,
    val attributes: Map<
        String,
        @Serializable(with = AttributeSerializer::class)
        JsonElement,
        >? = null,
    val score: Double? = null,
)
