@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file search was started.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCallInProgress(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A file search is running.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCallSearching(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A file search is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCallCompleted(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A web search was started.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchCallInProgress(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A web search is running.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchCallSearching(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A web search is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebSearchCallCompleted(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
