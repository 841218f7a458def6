@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemStatus
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A part was added to a reasoning summary.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property summaryIndex The index of the part in the item's summary.
 * @property part The part, still empty.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryPartAdded(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("summary_index") val summaryIndex: Int = 0,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A part of a reasoning summary is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property summaryIndex The index of the part in the item's summary.
 * @property part The whole part.
 * @property status `incomplete` when the part was cut short; `null` when it was not.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryPartDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("summary_index") val summaryIndex: Int = 0,
    val part: ItemPart,
    val status: ItemStatus? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Text was added to a reasoning summary.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property summaryIndex The index of the part in the item's summary.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryTextDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("summary_index") val summaryIndex: Int = 0,
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A text of a reasoning summary is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property summaryIndex The index of the part in the item's summary.
 * @property text The whole text.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryTextDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("summary_index") val summaryIndex: Int = 0,
    @EncodeDefault val text: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Text was added to the reasoning.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningTextDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A text of the reasoning is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property text The whole text.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReasoningTextDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val text: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
