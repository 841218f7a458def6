package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Code that the model wrote and the service ran.
 *
 * @property id its id.
 * @property status how far it has come.
 * @property containerId where it ran.
 * @property code the code; `null` when not said.
 * @property outputs what it printed and drew; `null` unless asked for by [Include.CODE_INTERPRETER_CALL_OUTPUTS].
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCall(
    override val id: String,
    val status: ItemStatus,
    @SerialName("container_id") val containerId: String,
    val code: String? = null,
    val outputs: List<CodeInterpreterOutput>? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/** Something that code gave. */
@Serializable(with = CodeInterpreterOutputSerializer::class)
public sealed interface CodeInterpreterOutput {
    /**
     * What it printed.
     *
     * @property logs the text.
     */
    @Serializable
    @JvmRecord
    public data class Logs(val logs: String) : CodeInterpreterOutput

    /**
     * What it drew.
     *
     * @property url where the image is.
     */
    @Serializable
    @JvmRecord
    public data class Image(val url: String) : CodeInterpreterOutput

    /**
     * An output newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeInterpreterOutput
}

internal object CodeInterpreterOutputSerializer : UnionSerializer<CodeInterpreterOutput>(
    name = "CodeInterpreterOutput",
    discriminator = "type",
    variants = listOf(
        Variant("logs", CodeInterpreterOutput.Logs::class, CodeInterpreterOutput.Logs.serializer()),
        Variant("image", CodeInterpreterOutput.Image::class, CodeInterpreterOutput.Image.serializer()),
    ),
    unknown = CodeInterpreterOutput::Unknown,
    json = { (it as? CodeInterpreterOutput.Unknown)?.json },
)
