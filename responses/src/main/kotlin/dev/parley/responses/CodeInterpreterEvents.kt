@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A code interpreter call was started.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallInProgress(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Code was added to a code interpreter call.
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
public data class CodeInterpreterCallCodeDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The code of a code interpreter call is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property code The whole code.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallCodeDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault val code: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The code of a code interpreter call is running.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallInterpreting(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A code interpreter call is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCallCompleted(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
