package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A search of vector stores was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class FileSearchCallInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A search of vector stores is running.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class FileSearchCallSearching(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A search of vector stores is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class FileSearchCallCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A search of the web was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class WebSearchCallInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A search of the web is running.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class WebSearchCallSearching(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A search of the web is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class WebSearchCallCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
