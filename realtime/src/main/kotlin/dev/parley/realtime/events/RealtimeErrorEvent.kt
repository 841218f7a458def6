package dev.parley.realtime.events

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An error, as a rule of an event that was sent. The session goes on after most errors.
 *
 * @property error The error.
 * @property eventId The id of the event; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RealtimeErrorEvent(
    @EncodeDefault val error: RealtimeError = RealtimeError(),
    @SerialName("event_id") override val eventId: String? = null,
    val extra: Extra = Extra.NONE,
) : RealtimeServerEvent

/**
 * What went wrong in a session.
 *
 * @property message What went wrong, to be read by people.
 * @property type The type of the error, such as `invalid_request_error`; empty when the service did not send it.
 * @property code The code of the error; `null` when there is none.
 * @property param The parameter that is wrong; `null` when there is none.
 * @property eventId The id of the event that was sent and is wrong; `null` when it had none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RealtimeError(
    @EncodeDefault val message: String = "",
    @EncodeDefault val type: String = "",
    val code: String? = null,
    val param: String? = null,
    @SerialName("event_id") val eventId: String? = null,
    val extra: Extra = Extra.NONE,
)
