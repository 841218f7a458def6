@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An item was added to the output.
 *
 * @property outputIndex The index of the item in the output.
 * @property item The item, still empty.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputItemAdded(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    val item: ResponseItem,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent {
    override val itemId: String get() = item.id.orEmpty()
}

/**
 * An item of the output is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property item The whole item.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputItemDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    val item: ResponseItem,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent {
    override val itemId: String get() = item.id.orEmpty()
}

/**
 * A part was added to the content of an item.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property part The part, still empty.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContentPartAdded(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A part of an item's content is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property part The whole part.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContentPartDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
