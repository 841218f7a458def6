@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The stream ended with an error. Calls throw it as an exception instead of emitting it.
 *
 * @property message What went wrong.
 * @property code The error code; `null` when there is none.
 * @property param The parameter at fault; `null` when there is none.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseStreamError(
    @EncodeDefault val message: String = "",
    val code: String? = null,
    val param: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : ResponseEvent
