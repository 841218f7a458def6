@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import dev.parley.responses.tools.NamespaceTool
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A call of a custom tool of yours that the model asks for. Answer it with a [CustomToolCallOutput].
 *
 * @property callId The id of the call, which the output names.
 * @property name The tool's name.
 * @property input The input: any text, or text that matches the tool's grammar.
 * @property namespace The name of the [NamespaceTool] that the tool belongs to; `null` when it belongs to none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomToolCall(
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault val name: String = "",
    @EncodeDefault @Serializable(with = LenientTextSerializer::class) val input: String = "",
    val namespace: String? = null,
    val status: ItemStatus? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The output of a custom tool: what answers a [CustomToolCall].
 *
 * @property callId The id of the call.
 * @property output The output: text, or parts such as text, images and files.
 * @property status The status of the item; `null` when the service did not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomToolCallOutput(
    @SerialName("call_id") val callId: String,
    val output: ItemContent,
    val status: ItemStatus? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem {
    /** The output [text] of the call with [callId]. */
    public constructor(callId: String, text: String) : this(callId, ItemContent.Text(text))
}
