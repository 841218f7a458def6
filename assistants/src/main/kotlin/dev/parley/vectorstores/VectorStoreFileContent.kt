package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What the service has read in a file. See the API reference, "Retrieve vector store file content".
 *
 * @property data the parts of the file; `null` when they came as [content].
 * @property hasMore whether there is more of it than this; `null` when not told.
 * @property nextPage where that starts; `null` when there is no more.
 * @property fileId the file; `null` when not told.
 * @property filename what it is called; `null` when not told.
 * @property attributes what the caller said about it; `null` when not told.
 * @property content the parts of the file, from a service that names them so; otherwise `null`.
 * @property objectType `vector_store.file_content.page`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileContent(
    val data: List<VectorStoreContentPart>? = null,
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("next_page") val nextPage: String? = null,
    @SerialName("file_id") val fileId: String? = null,
    val filename: String? = null,
    val attributes: Map<String, AttributeValue>? = null,
    val content: List<VectorStoreContentPart>? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** All the text of it. */
    public val text: String
        @JvmName("text")
        get() = (data ?: content).orEmpty().joinToString("") { it.text.orEmpty() }
}

/**
 * A part of what a file says.
 *
 * @property type what it is, at present always `text`; `null` when not told.
 * @property text what it says; `null` when it is no text.
 */
@Serializable
@JvmRecord
public data class VectorStoreContentPart(val type: String? = null, val text: String? = null)
