package dev.parley.realtime

import dev.parley.http.FormFieldSerializer
import dev.parley.realtime.sessions.RealtimeSessionRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer

/**
 * Begins a call by WebRTC.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime/create-call).
 *
 * @property sdp The offer of the peer connection, in the Session Description Protocol (SDP).
 * @property session The configuration of the session. That of the client secret with which the call is made when `null`.
 * @throws IllegalArgumentException when [sdp] is blank.
 */
@Serializable
@JvmRecord
public data class RealtimeCallRequest(
    @Serializable(with = SdpSerializer::class) val sdp: String,
    @Serializable(with = CallSessionSerializer::class) val session: RealtimeSessionRequest? = null,
) {
    init {
        require(sdp.isNotBlank()) { "sdp must not be blank" }
    }
}

/**
 * A call by WebRTC that has begun.
 *
 * @property id The id of the call, such as `rtc_…`, by which it is controlled; empty when the service did not send it.
 * @property sdp The answer for the peer connection, in the Session Description Protocol (SDP).
 */
@Serializable
@JvmRecord
public data class RealtimeCall(val id: String, val sdp: String)

/**
 * Transfers a call.
 *
 * @property targetUri Where to, such as `tel:+14155550123` or `sip:agent@example.com`.
 * @throws IllegalArgumentException when [targetUri] is blank.
 */
@Serializable
@JvmRecord
public data class RealtimeCallReferRequest(@SerialName("target_uri") val targetUri: String) {
    init {
        require(targetUri.isNotBlank()) { "targetUri must not be blank" }
    }
}

/**
 * Declines a call.
 *
 * @property statusCode The SIP status code for the caller. Default when `null`: 603 (Decline).
 */
@Serializable
@JvmRecord
public data class RealtimeCallRejectRequest(@SerialName("status_code") val statusCode: Int? = null)

/** The media type of offers and answers. */
internal const val SDP: String = "application/sdp"

internal object SdpSerializer : FormFieldSerializer<String>("Sdp", SDP, String.serializer())

internal object CallSessionSerializer :
    FormFieldSerializer<RealtimeSessionRequest>("CallSession", "application/json", RealtimeSessionRequest.serializer())
