package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The response was begun.
 *
 * @property response the response, still empty.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseCreated(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot

/**
 * The response waits for its turn.
 *
 * @property response the response, still empty.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseQueued(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot

/**
 * The model is at work.
 *
 * @property response the response so far.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseInProgress(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot

/**
 * The response is complete: the last event.
 *
 * @property response the whole response.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseCompleted(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot

/**
 * The response was cut short: the last event.
 *
 * @property response the response as far as it came.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseIncomplete(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot

/**
 * The response failed: the last event.
 *
 * @property response the response as far as it came, with its error.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseFailed(
    override val response: Response,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseSnapshot
