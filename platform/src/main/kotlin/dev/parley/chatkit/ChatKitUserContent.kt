package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.known
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of a user's message in ChatKit. */
@Serializable(with = ChatKitUserContentSerializer::class)
public sealed interface ChatKitUserContent {
    /**
     * What the user wrote.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputText(val text: String = "", val extra: Extra = Extra.NONE) : ChatKitUserContent

    /**
     * What the user quoted.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class QuotedText(val text: String = "", val extra: Extra = Extra.NONE) : ChatKitUserContent

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatKitUserContent
}

internal object ChatKitUserContentSerializer : UnionSerializer<ChatKitUserContent>(
    "ChatKitUserContent",
    "type",
    ChatKitUserContent::Unknown,
    { (it as? ChatKitUserContent.Unknown)?.json },
    variant<ChatKitUserContent.InputText>("input_text"),
    variant<ChatKitUserContent.QuotedText>("quoted_text"),
)

/**
 * A file that belongs to a user's message.
 *
 * @property id The id of the attachment; empty when the service did not send it.
 * @property kind What it is; `null` when the service did not send it.
 * @property name The name of the file; empty when the service did not send it.
 * @property mimeType Its MIME type; empty when the service did not send it.
 * @property previewUrl The URL of a preview; `null` when there is none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitAttachment(
    val id: String = "",
    @SerialName("type") val kind: ChatKitAttachmentType? = null,
    val name: String = "",
    @SerialName("mime_type") val mimeType: String = "",
    @SerialName("preview_url") val previewUrl: String? = null,
    val extra: Extra = Extra.NONE,
)

/** What an attachment is. */
@Serializable(with = ChatKitAttachmentTypeSerializer::class)
public class ChatKitAttachmentType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** An image. */
        @JvmField public val IMAGE: ChatKitAttachmentType = ChatKitAttachmentType("image")

        /** Another file. */
        @JvmField public val FILE: ChatKitAttachmentType = ChatKitAttachmentType("file")

        /** The [ChatKitAttachmentType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ChatKitAttachmentType = ChatKitAttachmentType(value).known()
    }
}

internal object ChatKitAttachmentTypeSerializer :
    OpenEnumSerializer<ChatKitAttachmentType>("ChatKitAttachmentType", ChatKitAttachmentType::of)

/**
 * What a user chose for the answer to a message.
 *
 * @property toolChoice The tool to use; `null` when ChatKit chooses.
 * @property model The model that answers; `null` for that of the session.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitInferenceOptions(
    @SerialName("tool_choice") val toolChoice: ChatKitToolChoice? = null,
    val model: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The tool that a user chose.
 *
 * @property id The id of the tool; empty when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitToolChoice(val id: String = "", val extra: Extra = Extra.NONE)
