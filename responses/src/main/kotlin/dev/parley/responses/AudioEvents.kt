@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Audio was added to the response.
 *
 * @property delta The audio that was added, in base64 of its own.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioDelta(
    @EncodeDefault val delta: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseEvent

/**
 * The audio of the response is complete.
 *
 * @property responseId The id of the response; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioDone(
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseEvent

/**
 * Text was added to the transcript of the audio.
 *
 * @property delta The text that was added.
 * @property responseId The id of the response; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioTranscriptDelta(
    @EncodeDefault val delta: String = "",
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseEvent

/**
 * The transcript of the audio is complete.
 *
 * @property responseId The id of the response; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AudioTranscriptDone(
    @SerialName("response_id") val responseId: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseEvent
