package dev.parley.threads.messages

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A note on a part of the text of a message. See the API reference, "The message object", `annotations`. */
@Serializable(with = MessageAnnotationSerializer::class)
public sealed interface MessageAnnotation {
    /**
     * A file that is cited.
     *
     * @property text the mark in the text that stands for it.
     * @property fileCitation which file.
     * @property startIndex where the mark begins, in characters.
     * @property endIndex where it ends.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        val text: String,
        @SerialName("file_citation") val fileCitation: CitedFile,
        @SerialName("start_index") val startIndex: Int,
        @SerialName("end_index") val endIndex: Int,
    ) : MessageAnnotation

    /**
     * A file that was made.
     *
     * @property text the path in the text that stands for it.
     * @property filePath which file.
     * @property startIndex where the path begins, in characters.
     * @property endIndex where it ends.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(
        val text: String,
        @SerialName("file_path") val filePath: MadeFile,
        @SerialName("start_index") val startIndex: Int,
        @SerialName("end_index") val endIndex: Int,
    ) : MessageAnnotation

    /**
     * A note newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageAnnotation
}

internal object MessageAnnotationSerializer : UnionSerializer<MessageAnnotation>(
    name = "MessageAnnotation",
    discriminator = "type",
    variants = listOf(
        Variant("file_citation", MessageAnnotation.FileCitation::class, MessageAnnotation.FileCitation.serializer()),
        Variant("file_path", MessageAnnotation.FilePath::class, MessageAnnotation.FilePath.serializer()),
    ),
    unknown = MessageAnnotation::Unknown,
    json = { (it as? MessageAnnotation.Unknown)?.json },
)

/**
 * A file that is cited.
 *
 * @property fileId the id of the file; `null` in a piece that does not tell it.
 * @property quote the passage that is cited; `null` when the service does not tell, as newer models do not.
 */
@Serializable
@JvmRecord
public data class CitedFile(@SerialName("file_id") val fileId: String? = null, val quote: String? = null)

/**
 * A file that was made.
 *
 * @property fileId the id of the file; `null` in a piece that does not tell it.
 */
@Serializable
@JvmRecord
public data class MadeFile(@SerialName("file_id") val fileId: String? = null)
