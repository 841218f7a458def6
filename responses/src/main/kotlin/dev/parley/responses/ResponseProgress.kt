@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The response was created: the first event.
 *
 * @property response The response, still empty.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseCreated(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot

/**
 * The response is queued and waits to be processed.
 *
 * @property response The response, still empty.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseQueued(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot

/**
 * The response is in progress.
 *
 * @property response The response so far.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseInProgress(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot

/**
 * The response is complete: the last event.
 *
 * @property response The whole response.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseCompleted(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot

/**
 * The response is incomplete, it was cut short: the last event.
 *
 * @property response The response as far as it came.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseIncomplete(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot

/**
 * The response failed: the last event.
 *
 * @property response The response as far as it came, with its error.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseFailed(
    @EncodeDefault override val response: Response = Response(),
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseSnapshot
