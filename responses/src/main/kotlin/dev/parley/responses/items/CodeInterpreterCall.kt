@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Code that the model wrote and the service ran.
 *
 * @property id The id of the item; `null` when it has none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property containerId The id of the container that the code ran in.
 * @property code The code; `null` when the service did not send it.
 * @property outputs The outputs of the code; `null` unless [Include.CODE_INTERPRETER_CALL_OUTPUTS] asks for them.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCall(
    override val id: String? = null,
    val status: ItemStatus? = null,
    @EncodeDefault @SerialName("container_id") val containerId: String = "",
    @Serializable(with = LenientTextSerializer::class) val code: String? = null,
    val outputs: List<CodeInterpreterOutput>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/** An output of code that ran. */
@Serializable(with = CodeInterpreterOutputSerializer::class)
public sealed interface CodeInterpreterOutput {
    /**
     * Logs: what the code printed.
     *
     * @property logs The logs.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Logs(@EncodeDefault val logs: String = "", val extra: Extra = Extra.NONE) : CodeInterpreterOutput

    /**
     * An image that the code made.
     *
     * @property url The URL of the image.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Image(@EncodeDefault val url: String = "", val extra: Extra = Extra.NONE) : CodeInterpreterOutput

    /**
     * A kind of output that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
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
