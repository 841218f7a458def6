package dev.parley.threads.steps

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** An output of the code interpreter. */
@Serializable(with = CodeInterpreterOutputSerializer::class)
public sealed interface CodeInterpreterOutput {
    /**
     * The logs: what the code printed.
     *
     * @property logs The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Logs(val logs: String = "", val extra: Extra = Extra.NONE) : CodeInterpreterOutput

    /**
     * An image.
     *
     * @property image The image's file.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Image(
        val image: CodeInterpreterImage = CodeInterpreterImage(),
        val extra: Extra = Extra.NONE,
    ) : CodeInterpreterOutput

    /**
     * A kind of output that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeInterpreterOutput
}

internal object CodeInterpreterOutputSerializer : UnionSerializer<CodeInterpreterOutput>(
    "CodeInterpreterOutput",
    "type",
    CodeInterpreterOutput::Unknown,
    { (it as? CodeInterpreterOutput.Unknown)?.json },
    variant<CodeInterpreterOutput.Logs>("logs"),
    variant<CodeInterpreterOutput.Image>("image"),
)

/**
 * An image that the code interpreter generated.
 *
 * @property fileId The id of its file; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterImage(@SerialName("file_id") val fileId: String? = null, val extra: Extra = Extra.NONE)
