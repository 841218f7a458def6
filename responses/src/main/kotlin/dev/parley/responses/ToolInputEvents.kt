@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.McpCall
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Arguments were added to a [FunctionCall].
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCallArgumentsDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The arguments of a [FunctionCall] are complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property arguments The whole arguments in JSON, as text.
 * @property name The function's name; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCallArgumentsDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    val name: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Input was added to a [CustomToolCall].
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomToolCallInputDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The input of a [CustomToolCall] is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property input The whole input.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomToolCallInputDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val input: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Arguments were added to an [McpCall].
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpCallArgumentsDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The arguments of an [McpCall] are complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property arguments The whole arguments in JSON, as text.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpCallArgumentsDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
