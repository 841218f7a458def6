package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The stream broke off with an error. Calls throw it as an exception instead of giving it.
 *
 * @property message what went wrong.
 * @property code the code of the error; `null` when there is none.
 * @property param the member of the request at fault; `null` when none is.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ResponseStreamError(
    val message: String,
    val code: String? = null,
    val param: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : ResponseEvent
