package dev.parley.responses.items

import dev.parley.json.ServiceOnly
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * What the model wants done with a computer. Do it, and answer with a [ComputerCallOutput].
 *
 * @property id its id.
 * @property callId which call this is.
 * @property pendingSafetyChecks what somebody should look at first; say in the answer that it was.
 * @property status how far it has come.
 * @property action what to do; `null` when there are [actions].
 * @property actions what to do, one after another; `null` when there is one [action].
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ComputerCall(
    override val id: String,
    @SerialName("call_id") val callId: String,
    @SerialName("pending_safety_checks") val pendingSafetyChecks: List<SafetyCheck>,
    val status: ItemStatus,
    val action: ComputerAction? = null,
    val actions: List<ComputerAction>? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * The screen after what a [ComputerCall] wanted.
 *
 * @property callId the call that is answered.
 * @property output the screen, as an [ItemPart.ComputerScreenshot].
 * @property acknowledgedSafetyChecks the checks that somebody looked at; none when absent.
 * @property status how far it has come; `null` when not said.
 * @property createdBy who made the item; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ComputerCallOutput(
    @SerialName("call_id") val callId: String,
    val output: ItemPart,
    @SerialName("acknowledged_safety_checks") val acknowledgedSafetyChecks: List<SafetyCheck>? = null,
    val status: ItemStatus? = null,
    @ServiceOnly @SerialName("created_by") val createdBy: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * Something to look at before a computer does what the model wants.
 *
 * @property id its id.
 * @property code its kind; `null` when not said.
 * @property message what it is about; `null` when not said.
 */
@Serializable
@JvmRecord
public data class SafetyCheck(val id: String, val code: String? = null, val message: String? = null)
