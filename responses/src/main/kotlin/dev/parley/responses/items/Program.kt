package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * JavaScript that the model wrote to call tools.
 *
 * @property id its id.
 * @property callId which call this is.
 * @property code the program.
 * @property fingerprint must be sent back as it came.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class Program(
    override val id: String,
    @SerialName("call_id") val callId: String,
    val code: String,
    val fingerprint: String,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * What a [Program] gave.
 *
 * @property id its id.
 * @property callId the program's call.
 * @property result what it gave.
 * @property status whether it came to its end.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class ProgramOutput(
    override val id: String,
    @SerialName("call_id") val callId: String,
    val result: String,
    val status: ItemStatus,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
