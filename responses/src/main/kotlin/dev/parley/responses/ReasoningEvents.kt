package dev.parley.responses

import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A part of the summary of a thought was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property summaryIndex which part of its summary, from 0.
 * @property part the part, still empty.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryPartAdded(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("summary_index") val summaryIndex: Int,
    val part: ItemPart,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A part of the summary of a thought is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property summaryIndex which part of its summary, from 0.
 * @property part the whole part.
 * @property status `incomplete` when it was broken off; `null` when it was not.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryPartDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("summary_index") val summaryIndex: Int,
    val part: ItemPart,
    val status: ItemStatus? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of the summary of a thought.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property summaryIndex which part of its summary, from 0.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryTextDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("summary_index") val summaryIndex: Int,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A text of the summary of a thought is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property summaryIndex which part of its summary, from 0.
 * @property text the whole text.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningSummaryTextDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("summary_index") val summaryIndex: Int,
    val text: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of a thought.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningTextDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A text of a thought is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property text the whole text.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ReasoningTextDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val text: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
