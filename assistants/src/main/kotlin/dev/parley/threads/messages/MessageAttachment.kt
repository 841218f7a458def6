package dev.parley.threads.messages

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A file attached to a message.
 *
 * @property fileId the id of the uploaded file; `null` when the server does not say.
 * @property tools the tools that may see it. None when absent.
 */
@Serializable
@JvmRecord
public data class MessageAttachment(
    @SerialName("file_id") val fileId: String? = null,
    val tools: List<AttachmentTool>? = null,
)

/** A tool that may see an attached file. */
@Serializable(with = AttachmentToolSerializer::class)
public sealed interface AttachmentTool {
    /** Python that the service runs. */
    @Serializable
    public data object CodeInterpreter : AttachmentTool

    /** A search through the files of vector stores, of which the thread then has one with this file. */
    @Serializable
    public data object FileSearch : AttachmentTool

    /**
     * A tool newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AttachmentTool

    public companion object {
        /** Python that the service runs. */
        @JvmStatic
        public fun codeInterpreter(): AttachmentTool = CodeInterpreter

        /** A search through the files of vector stores. */
        @JvmStatic
        public fun fileSearch(): AttachmentTool = FileSearch
    }
}

internal object AttachmentToolSerializer : UnionSerializer<AttachmentTool>(
    name = "AttachmentTool",
    discriminator = "type",
    variants = listOf(
        Variant("code_interpreter", AttachmentTool.CodeInterpreter::class, AttachmentTool.CodeInterpreter.serializer()),
        Variant("file_search", AttachmentTool.FileSearch::class, AttachmentTool.FileSearch.serializer()),
    ),
    unknown = AttachmentTool::Unknown,
    json = { (it as? AttachmentTool.Unknown)?.json },
)
