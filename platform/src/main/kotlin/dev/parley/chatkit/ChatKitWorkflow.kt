package dev.parley.chatkit

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The workflow that answers in a session.
 *
 * @property id The id of the workflow.
 * @property version The version. Default when `null`: the latest that is deployed.
 * @property stateVariables The values of state variables, up to 64: texts, numbers and booleans. None when `null`.
 * @property tracing Whether its runs are traced. They are when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitWorkflow(
    val id: String,
    val version: String? = null,
    @SerialName("state_variables") val stateVariables: JsonObject? = null,
    val tracing: ChatKitTracing? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Whether the runs of a workflow are traced.
 *
 * @property enabled Whether they are. They are when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitTracing(val enabled: Boolean? = null, val extra: Extra = Extra.NONE)
