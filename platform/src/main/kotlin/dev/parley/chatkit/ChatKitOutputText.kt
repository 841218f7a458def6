package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A part of the text of an assistant's message in ChatKit.
 *
 * @property text The text.
 * @property annotations The sources that it cites.
 * @property partType The type of the part, always `output_text`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitOutputText(
    val text: String = "",
    val annotations: List<ChatKitAnnotation> = emptyList(),
    @SerialName("type") val partType: String? = null,
    val extra: Extra = Extra.NONE,
)

/** A source that a text cites. */
@Serializable(with = ChatKitAnnotationSerializer::class)
public sealed interface ChatKitAnnotation {
    /**
     * An uploaded file.
     *
     * @property source The file; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class File(val source: ChatKitFileReference? = null, val extra: Extra = Extra.NONE) : ChatKitAnnotation

    /**
     * A web page.
     *
     * @property source The web page; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Url(val source: ChatKitUrlReference? = null, val extra: Extra = Extra.NONE) : ChatKitAnnotation

    /**
     * A kind of source that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatKitAnnotation
}

internal object ChatKitAnnotationSerializer : UnionSerializer<ChatKitAnnotation>(
    "ChatKitAnnotation",
    "type",
    ChatKitAnnotation::Unknown,
    { (it as? ChatKitAnnotation.Unknown)?.json },
    variant<ChatKitAnnotation.File>("file"),
    variant<ChatKitAnnotation.Url>("url"),
)

/**
 * A file that a text cites.
 *
 * @property filename The name of the file; empty when the service did not send it.
 * @property sourceType The type of the source, always `file`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitFileReference(
    val filename: String = "",
    @SerialName("type") val sourceType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A web page that a text cites.
 *
 * @property url The URL of the page; empty when the service did not send it.
 * @property sourceType The type of the source, always `url`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitUrlReference(
    val url: String = "",
    @SerialName("type") val sourceType: String? = null,
    val extra: Extra = Extra.NONE,
)
