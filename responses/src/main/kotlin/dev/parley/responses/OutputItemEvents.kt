package dev.parley.responses

import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An item of the output was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property item the item, still empty.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class OutputItemAdded(
    @SerialName("output_index") override val outputIndex: Int,
    val item: ResponseItem,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * An item of the output is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property item the whole item.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class OutputItemDone(
    @SerialName("output_index") override val outputIndex: Int,
    val item: ResponseItem,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A part of an item's content was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property part the part, still empty.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ContentPartAdded(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A part of an item's content is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property part the whole part.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ContentPartDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
