package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Code is being written.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of the code.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallCodeDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The code is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property code all of it.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallCodeDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val code: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The code is running.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallInterpreting(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The code has run.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
