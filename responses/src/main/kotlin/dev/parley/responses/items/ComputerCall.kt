@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Actions on a computer that the model asks for. Run them and answer with a [ComputerCallOutput].
 *
 * @property id The id of the item; `null` when it has none.
 * @property callId The id of the call, which the output names.
 * @property pendingSafetyChecks Safety checks that somebody should acknowledge first.
 * @property status The status of the item; `null` when the service did not send it.
 * @property action The action; `null` when there are [actions].
 * @property actions The actions, in order; `null` when there is one [action].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ComputerCall(
    override val id: String? = null,
    @EncodeDefault @SerialName("call_id") val callId: String = "",
    @EncodeDefault @SerialName("pending_safety_checks") val pendingSafetyChecks: List<SafetyCheck> = emptyList(),
    val status: ItemStatus? = null,
    val action: ComputerAction? = null,
    val actions: List<ComputerAction>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * The screen after the actions: what answers a [ComputerCall].
 *
 * @property callId The id of the call.
 * @property output The screen, as an [ItemPart.ComputerScreenshot].
 * @property acknowledgedSafetyChecks The safety checks that somebody acknowledged. None when `null`.
 * @property status The status of the item; `null` when the service did not send it.
 * @property createdBy The id of whoever created the item; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ComputerCallOutput(
    @SerialName("call_id") val callId: String,
    val output: ItemPart,
    @SerialName("acknowledged_safety_checks") val acknowledgedSafetyChecks: List<SafetyCheck>? = null,
    val status: ItemStatus? = null,
    @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * A safety check before actions on a computer.
 *
 * @property id The id of the check.
 * @property code The kind of check; `null` when the service did not send it.
 * @property message What the check is about; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SafetyCheck(
    @EncodeDefault val id: String = "",
    val code: String? = null,
    val message: String? = null,
    val extra: Extra = Extra.NONE,
)
