package dev.parley.responses

import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.McpCall
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * More of the arguments of a [FunctionCall].
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class FunctionCallArgumentsDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The arguments of a [FunctionCall] are complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property arguments all of them.
 * @property name the function; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class FunctionCallArgumentsDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val arguments: String,
    val name: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of the input of a [CustomToolCall].
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CustomToolCallInputDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The input of a [CustomToolCall] is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property input all of it.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class CustomToolCallInputDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val input: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of the arguments of an [McpCall].
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpCallArgumentsDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The arguments of an [McpCall] are complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property arguments all of them.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpCallArgumentsDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    val arguments: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
