package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A tool of an MCP server is called.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpCallInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The call of a tool of an MCP server went well.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpCallCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The call of a tool of an MCP server failed.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpCallFailed(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The tools of an MCP server are asked for.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpListToolsInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The tools of an MCP server are known.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpListToolsCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The tools of an MCP server could not be had.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class McpListToolsFailed(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
