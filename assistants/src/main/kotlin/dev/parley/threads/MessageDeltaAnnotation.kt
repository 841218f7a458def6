package dev.parley.threads

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.messages.CitedFile
import dev.parley.threads.messages.MadeFile
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What is new in a note on a text. See the API reference, "The message delta object", `annotations`. */
@Serializable(with = MessageDeltaAnnotationSerializer::class)
public sealed interface MessageDeltaAnnotation {
    /**
     * A file that is cited. What is not new is `null`.
     *
     * @property index which note on the text, from 0.
     * @property text the mark in the text that stands for it.
     * @property fileCitation which file.
     * @property startIndex where the mark begins, in characters.
     * @property endIndex where it ends.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        val index: Int,
        val text: String? = null,
        @SerialName("file_citation") val fileCitation: CitedFile? = null,
        @SerialName("start_index") val startIndex: Int? = null,
        @SerialName("end_index") val endIndex: Int? = null,
    ) : MessageDeltaAnnotation

    /**
     * A file that was made. What is not new is `null`.
     *
     * @property index which note on the text, from 0.
     * @property text the path in the text that stands for it.
     * @property filePath which file.
     * @property startIndex where the path begins, in characters.
     * @property endIndex where it ends.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(
        val index: Int,
        val text: String? = null,
        @SerialName("file_path") val filePath: MadeFile? = null,
        @SerialName("start_index") val startIndex: Int? = null,
        @SerialName("end_index") val endIndex: Int? = null,
    ) : MessageDeltaAnnotation

    /**
     * A note newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageDeltaAnnotation
}

internal object MessageDeltaAnnotationSerializer : UnionSerializer<MessageDeltaAnnotation>(
    "MessageDeltaAnnotation",
    "type",
    MessageDeltaAnnotation::Unknown,
    { (it as? MessageDeltaAnnotation.Unknown)?.json },
    variant<MessageDeltaAnnotation.FileCitation>("file_citation"),
    variant<MessageDeltaAnnotation.FilePath>("file_path"),
)
