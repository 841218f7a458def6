package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import dev.parley.responses.tools.NamespaceTool
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A custom tool of the caller's that the model wants called. Answer it with a [CustomToolCallOutput].
 *
 * @property callId which call this is.
 * @property name the tool.
 * @property input what the model gives it: any text, or text that fits the tool's grammar.
 * @property namespace the [NamespaceTool] that the tool belongs to; `null` when it belongs to none.
 * @property status how far it has come; `null` when not said.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class CustomToolCall(
    @SerialName("call_id") val callId: String,
    val name: String,
    val input: String,
    val namespace: String? = null,
    @ServiceOnly val status: ItemStatus? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * What a custom tool gave: the answer to a [CustomToolCall].
 *
 * @property callId the call that is answered.
 * @property output what it gave.
 * @property status how far it has come; `null` when not said.
 * @property caller who called: the model itself, or a program that it wrote; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class CustomToolCallOutput(
    @SerialName("call_id") val callId: String,
    val output: ItemContent,
    @ServiceOnly val status: ItemStatus? = null,
    val caller: ToolCaller? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
