package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import dev.parley.responses.tools.NamespaceTool
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A function of the caller's that the model wants called. Answer it with a [FunctionCallOutput].
 *
 * @property callId which call this is.
 * @property name the function.
 * @property arguments JSON as text. The model may write what is not JSON, or not what was asked for.
 * @property status how far it has come; `null` when not said.
 * @property namespace the [NamespaceTool] that the function belongs to; `null` when it belongs to none.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class FunctionCall(
    @SerialName("call_id") val callId: String,
    val name: String,
    val arguments: String,
    val status: ItemStatus? = null,
    val namespace: String? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON of another kind.
     */
    public fun argumentsJson(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}

/**
 * What a function gave: the answer to a [FunctionCall].
 *
 * @property output what it gave.
 * @property callId the call that is answered; `null` for an output that answers none.
 * @property name the function; `null` when not said.
 * @property namespace the namespace of the function; `null` when not said.
 * @property status how far it has come; `null` when not said.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
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
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
