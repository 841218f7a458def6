package dev.parley.threads

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.messages.CitedFile
import dev.parley.threads.messages.GeneratedFile
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The delta of an annotation of the text of a message. Members that did not change are `null`.
 *
 * See `annotations` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/message-delta-object).
 */
@Serializable(with = MessageDeltaAnnotationSerializer::class)
public sealed interface MessageDeltaAnnotation {
    /**
     * A citation of a file.
     *
     * @property index The index of the annotation; `null` when the service did not send it, for one more annotation.
     * @property text The part of the message's text that stands for the citation.
     * @property fileCitation The cited file.
     * @property startIndex Where that part begins, in characters.
     * @property endIndex Where that part ends, in characters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileCitation(
        val index: Int? = null,
        val text: String? = null,
        @SerialName("file_citation") val fileCitation: CitedFile? = null,
        @SerialName("start_index") val startIndex: Int? = null,
        @SerialName("end_index") val endIndex: Int? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaAnnotation

    /**
     * The path of a file that the code interpreter generated.
     *
     * @property index The index of the annotation; `null` when the service did not send it, for one more annotation.
     * @property text The part of the message's text that stands for the path.
     * @property filePath The generated file.
     * @property startIndex Where that part begins, in characters.
     * @property endIndex Where that part ends, in characters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FilePath(
        val index: Int? = null,
        val text: String? = null,
        @SerialName("file_path") val filePath: GeneratedFile? = null,
        @SerialName("start_index") val startIndex: Int? = null,
        @SerialName("end_index") val endIndex: Int? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaAnnotation

    /**
     * A kind of annotation that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
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
