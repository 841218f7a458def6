package dev.parley.threads.messages

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * An annotation of the text of a message.
 *
 * See `annotations` in the [API reference](https://platform.openai.com/docs/api-reference/messages/object).
 */
@Serializable(with = MessageAnnotationSerializer::class)
public sealed interface MessageAnnotation {
    /**
     * A citation of a file, made by the file search tool.
     *
     * @property text The part of the message's text that stands for the citation, such as `【13†source】`.
     * @property fileCitation The cited file.
     * @property startIndex Where that part begins, in characters.
     * @property endIndex Where that part ends, in characters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        val text: String = "",
        @SerialName("file_citation") val fileCitation: CitedFile = CitedFile(),
        @SerialName("start_index") val startIndex: Int = 0,
        @SerialName("end_index") val endIndex: Int = 0,
        val extra: Extra = Extra.NONE,
    ) : MessageAnnotation

    /**
     * The path of a file that the code interpreter generated.
     *
     * @property text The part of the message's text that stands for the path, such as `sandbox:/mnt/data/plot.png`.
     * @property filePath The generated file.
     * @property startIndex Where that part begins, in characters.
     * @property endIndex Where that part ends, in characters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(
        val text: String = "",
        @SerialName("file_path") val filePath: GeneratedFile = GeneratedFile(),
        @SerialName("start_index") val startIndex: Int = 0,
        @SerialName("end_index") val endIndex: Int = 0,
        val extra: Extra = Extra.NONE,
    ) : MessageAnnotation

    /**
     * A kind of annotation that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageAnnotation
}

internal object MessageAnnotationSerializer : UnionSerializer<MessageAnnotation>(
    "MessageAnnotation",
    "type",
    MessageAnnotation::Unknown,
    { (it as? MessageAnnotation.Unknown)?.json },
    variant<MessageAnnotation.FileCitation>("file_citation"),
    variant<MessageAnnotation.FilePath>("file_path"),
)

/**
 * A cited file.
 *
 * @property fileId The file's id; `null` when the service did not send it.
 * @property quote The quoted passage; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CitedFile(
    @SerialName("file_id") val fileId: String? = null,
    val quote: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A file that the code interpreter generated.
 *
 * @property fileId The file's id; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GeneratedFile(@SerialName("file_id") val fileId: String? = null, val extra: Extra = Extra.NONE)
