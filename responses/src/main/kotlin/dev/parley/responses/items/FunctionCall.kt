@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.responses.tools.NamespaceTool
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A call of a function of yours that the model asks for. Answer it with a [FunctionCallOutput].
 *
 * @property callId The id of the call, which the output names.
 * @property name The function's name.
 * @property arguments The arguments in JSON, as text. The model may write invalid JSON, or arguments that do not match
 * the schema.
 * @property status The status of the item; `null` when the service did not send it.
 * @property namespace The name of the [NamespaceTool] that the function belongs to; `null` when it belongs to none.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCall(
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault val name: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    val status: ItemStatus? = null,
    val namespace: String? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not valid JSON.
     * @throws IllegalArgumentException when they are JSON of another kind.
     */
    public fun argumentsJson(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}

/**
 * The output of a function: what answers a [FunctionCall].
 *
 * @property output The output: text, or parts such as text, images and files.
 * @property callId The id of the call; `null` when the output answers none.
 * @property name The function's name; `null` when the service did not send it.
 * @property namespace The name of the function's namespace; `null` when the service did not send it.
 * @property status The status of the item; `null` when the service did not send it.
 * @property caller Who called the tool: the model itself, or a program that it wrote; `null` when the service did not
 * send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCallOutput(
    val output: ItemContent,
    @SerialName("call_id") val callId: String? = null,
    val name: String? = null,
    val namespace: String? = null,
    val status: ItemStatus? = null,
    val caller: ToolCaller? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem {
    /** The output [text] of the call with [callId]. */
    public constructor(callId: String, text: String) : this(ItemContent.Text(text), callId)
}
