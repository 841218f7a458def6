package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ToolExecution
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A search for tools that were not loaded at first. Answer one that the caller runs with a [ToolSearchOutput].
 *
 * @property arguments what is searched for.
 * @property callId which call this is; `null` when not said.
 * @property execution who runs it. The service when absent.
 * @property status how far it has come; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ToolSearchCall(
    val arguments: JsonElement,
    @SerialName("call_id") val callId: String? = null,
    val execution: ToolExecution? = null,
    val status: ItemStatus? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * The tools that a [ToolSearchCall] found; the model can call them from here on.
 *
 * @property tools which.
 * @property callId the call that is answered; `null` when not said.
 * @property execution who ran it. The service when absent.
 * @property status how far it has come; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ToolSearchOutput(
    val tools: List<ResponseTool>,
    @SerialName("call_id") val callId: String? = null,
    val execution: ToolExecution? = null,
    val status: ItemStatus? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * More tools, that the model can call from here on.
 *
 * @property role who gives them: the developer.
 * @property tools which.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class AdditionalTools(
    val role: MessageRole,
    val tools: List<ResponseTool>,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
