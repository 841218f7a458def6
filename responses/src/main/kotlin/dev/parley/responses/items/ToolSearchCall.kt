@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ToolExecution
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A search for deferred tools. Answer one that the client runs with a [ToolSearchOutput].
 *
 * @property arguments The arguments of the search.
 * @property callId The id of the call; `null` when the service did not send it.
 * @property execution Who runs the search. Default when `null`: the service.
 * @property status The status of the item; `null` when the service did not send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ToolSearchCall(
    @EncodeDefault val arguments: JsonElement = JsonObject(emptyMap()),
    @SerialName("call_id") val callId: String? = null,
    val execution: ToolExecution? = null,
    val status: ItemStatus? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The tools that a [ToolSearchCall] found: the model can call them from here on.
 *
 * @property tools The tools.
 * @property callId The id of the call; `null` when the service did not send it.
 * @property execution Who ran the search. Default when `null`: the service.
 * @property status The status of the item; `null` when the service did not send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ToolSearchOutput(
    val tools: List<ResponseTool>,
    @SerialName("call_id") val callId: String? = null,
    val execution: ToolExecution? = null,
    val status: ItemStatus? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * More tools, which the model can call from here on.
 *
 * @property role The role of whoever adds them, `developer`.
 * @property tools The tools.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AdditionalTools(
    val role: MessageRole,
    val tools: List<ResponseTool>,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
