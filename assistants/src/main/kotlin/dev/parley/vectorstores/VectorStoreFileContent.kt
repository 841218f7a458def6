package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The parsed content of a file in a vector store.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/getContent).
 *
 * @property data The content parts; empty when they came as [content].
 * @property hasMore Whether there are more parts; `null` when the service did not send it.
 * @property nextPage The token of the next page; `null` when there is none.
 * @property fileId The file's id; `null` when the service did not send it.
 * @property filename The file's name; `null` when the service did not send it.
 * @property attributes The file's attributes.
 * @property content The content parts, from a service that sends them by this name; empty otherwise.
 * @property objectType The object type, always `vector_store.file_content.page`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileContent(
    val data: List<VectorStoreContentPart> = emptyList(),
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("next_page") val nextPage: String? = null,
    @SerialName("file_id") val fileId: String? = null,
    val filename: String? = null,
    val attributes: Map<String, AttributeValue> = emptyMap(),
    val content: List<VectorStoreContentPart> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of all parts, joined. */
    public val text: String
        @JvmName("text")
        get() = data.ifEmpty { content }.joinToString("") { it.text.orEmpty() }
}

/**
 * A part of the content of a file.
 *
 * @property type The type of the content, always `text`.
 * @property text The text; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreContentPart(
    val type: String? = null,
    @Serializable(with = LenientTextSerializer::class) val text: String? = null,
    val extra: Extra = Extra.NONE,
)
