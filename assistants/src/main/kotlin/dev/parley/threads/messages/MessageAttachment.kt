package dev.parley.threads.messages

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A file attached to a message.
 *
 * See `attachments` in the [API reference](https://platform.openai.com/docs/api-reference/messages/createMessage).
 *
 * @property fileId The id of the uploaded file; `null` when the service did not send it.
 * @property tools The tools that the file is added to. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class MessageAttachment(
    @SerialName("file_id") val fileId: String? = null,
    val tools: List<AttachmentTool>? = null,
    val extra: Extra = Extra.NONE,
)

/** A tool that an attached file is added to. */
@Serializable(with = AttachmentToolSerializer::class)
public sealed interface AttachmentTool {
    /**
     * The code interpreter.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CodeInterpreter(val extra: Extra = Extra.NONE) : AttachmentTool

    /**
     * File search: the file is added to the thread's vector store.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(val extra: Extra = Extra.NONE) : AttachmentTool

    /**
     * A kind of tool that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AttachmentTool

    public companion object {
        /** The code interpreter. */
        @JvmStatic
        public fun codeInterpreter(): AttachmentTool = CodeInterpreter()

        /** File search. */
        @JvmStatic
        public fun fileSearch(): AttachmentTool = FileSearch()
    }
}

internal object AttachmentToolSerializer : UnionSerializer<AttachmentTool>(
    "AttachmentTool",
    "type",
    AttachmentTool::Unknown,
    { (it as? AttachmentTool.Unknown)?.json },
    variant<AttachmentTool.CodeInterpreter>("code_interpreter"),
    variant<AttachmentTool.FileSearch>("file_search"),
)
