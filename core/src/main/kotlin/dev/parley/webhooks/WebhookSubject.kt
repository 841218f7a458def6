package dev.parley.webhooks

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What an event is about.
 *
 * @property id Its id.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WebhookSubject(val id: String, val extra: Extra = Extra.NONE)

/**
 * A call that comes in over SIP.
 *
 * @property callId The id of the call, by which it is accepted, referred or rejected.
 * @property sipHeaders The headers of the SIP invite.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class IncomingCall(
    @SerialName("call_id") val callId: String,
    @SerialName("sip_headers") val sipHeaders: List<SipHeader> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * A session of a call that comes in over SIP.
 *
 * @property sessionId The id of the session, which is the call's.
 * @property sipHeaders The headers of the SIP invite.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class IncomingSession(
    @SerialName("session_id") val sessionId: String,
    @SerialName("sip_headers") val sipHeaders: List<SipHeader> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * A header of a SIP invite.
 *
 * @property name Its name.
 * @property value Its value.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SipHeader(val name: String = "", val value: String = "", val extra: Extra = Extra.NONE)
