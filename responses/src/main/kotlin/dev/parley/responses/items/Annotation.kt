@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** An annotation of a text: a source that it cites, or a file that it names. */
@Serializable(with = AnnotationSerializer::class)
public sealed interface Annotation {
    /**
     * A citation of a file.
     *
     * @property fileId The id of the file.
     * @property index The index of the file in the list of files.
     * @property filename The name of the file.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        @SerialName("file_id") val fileId: String,
        @EncodeDefault val index: Int = 0,
        @EncodeDefault val filename: String = "",
        val extra: Extra = Extra.NONE,
    ) : Annotation

    /**
     * A citation of a web page.
     *
     * @property url The URL of the page.
     * @property startIndex The index of the first character of the citation in the text.
     * @property endIndex The index after the last character of the citation in the text.
     * @property title The title of the page.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class UrlCitation(
        val url: String,
        @EncodeDefault @SerialName("start_index") val startIndex: Int = 0,
        @EncodeDefault @SerialName("end_index") val endIndex: Int = 0,
        @EncodeDefault val title: String = "",
        val extra: Extra = Extra.NONE,
    ) : Annotation

    /**
     * A citation of a file in a container.
     *
     * @property containerId The id of the container.
     * @property fileId The id of the file.
     * @property startIndex The index of the first character of the citation in the text.
     * @property endIndex The index after the last character of the citation in the text.
     * @property filename The name of the file.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ContainerFileCitation(
        @SerialName("container_id") val containerId: String,
        @SerialName("file_id") val fileId: String,
        @EncodeDefault @SerialName("start_index") val startIndex: Int = 0,
        @EncodeDefault @SerialName("end_index") val endIndex: Int = 0,
        @EncodeDefault val filename: String = "",
        val extra: Extra = Extra.NONE,
    ) : Annotation

    /**
     * A path to a file.
     *
     * @property fileId The id of the file.
     * @property index The index of the file in the list of files.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(
        @SerialName("file_id") val fileId: String,
        @EncodeDefault val index: Int = 0,
        val extra: Extra = Extra.NONE,
    ) : Annotation

    /**
     * A kind of annotation that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Annotation
}

internal object AnnotationSerializer : UnionSerializer<Annotation>(
    "Annotation",
    "type",
    Annotation::Unknown,
    { (it as? Annotation.Unknown)?.json },
    variant<Annotation.FileCitation>("file_citation", { "file_id" in it }),
    variant<Annotation.UrlCitation>("url_citation", { "url" in it }),
    variant<Annotation.ContainerFileCitation>("container_file_citation", { "file_id" in it && "container_id" in it }),
    variant<Annotation.FilePath>("file_path", { "file_id" in it }),
)
