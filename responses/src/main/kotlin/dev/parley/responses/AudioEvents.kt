package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * More of the speech.
 *
 * @property delta what is new, in base64 by itself.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AudioDelta(
    val delta: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseEvent

/**
 * The speech is complete.
 *
 * @property responseId the response; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AudioDone(
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseEvent

/**
 * More of what is spoken.
 *
 * @property delta what is new.
 * @property responseId the response; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AudioTranscriptDelta(
    val delta: String,
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseEvent

/**
 * What is spoken is complete.
 *
 * @property responseId the response; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AudioTranscriptDone(
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseEvent
