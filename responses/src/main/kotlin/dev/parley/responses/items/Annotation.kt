package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A note on a part of a text. */
@Serializable(with = AnnotationSerializer::class)
public sealed interface Annotation {
    /**
     * A file is cited.
     *
     * @property fileId the file.
     * @property index where in the list of files it stands.
     * @property filename its name.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        @SerialName("file_id") val fileId: String,
        val index: Int,
        val filename: String,
    ) : Annotation

    /**
     * A page of the web is cited.
     *
     * @property url the page.
     * @property startIndex where the citation begins in the text, in characters.
     * @property endIndex where it ends.
     * @property title the title of the page.
     */
    @Serializable
    @JvmRecord
    public data class UrlCitation(
        val url: String,
        @SerialName("start_index") val startIndex: Int,
        @SerialName("end_index") val endIndex: Int,
        val title: String,
    ) : Annotation

    /**
     * A file of a container is cited.
     *
     * @property containerId the container.
     * @property fileId the file.
     * @property startIndex where the citation begins in the text, in characters.
     * @property endIndex where it ends.
     * @property filename the name of the file.
     */
    @Serializable
    @JvmRecord
    public data class ContainerFileCitation(
        @SerialName("container_id") val containerId: String,
        @SerialName("file_id") val fileId: String,
        @SerialName("start_index") val startIndex: Int,
        @SerialName("end_index") val endIndex: Int,
        val filename: String,
    ) : Annotation

    /**
     * A file was made.
     *
     * @property fileId the file.
     * @property index where in the list of files it stands.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(@SerialName("file_id") val fileId: String, val index: Int) : Annotation

    /**
     * A note newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Annotation
}

internal object AnnotationSerializer : UnionSerializer<Annotation>(
    name = "Annotation",
    discriminator = "type",
    variants = listOf(
        Variant("file_citation", Annotation.FileCitation::class, Annotation.FileCitation.serializer()),
        Variant("url_citation", Annotation.UrlCitation::class, Annotation.UrlCitation.serializer()),
        Variant(
            "container_file_citation",
            Annotation.ContainerFileCitation::class,
            Annotation.ContainerFileCitation.serializer(),
        ),
        Variant("file_path", Annotation.FilePath::class, Annotation.FilePath.serializer()),
    ),
    unknown = Annotation::Unknown,
    json = { (it as? Annotation.Unknown)?.json },
)
