package dev.parley.realtime

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.realtime.sessions.RealtimeSessionRequest

/**
 * Calls: sessions by WebRTC, and by telephone (SIP). A webhook tells of each call that comes in; it waits until it is
 * accepted or rejected.
 *
 * ```kotlin
 * val calls = openai.realtime.calls
 * calls.accept("rtc_abc123", RealtimeSessionRequest("gpt-realtime", instructions = "Answer as the front desk."))
 * calls.refer("rtc_abc123", RealtimeCallReferRequest("tel:+14155550123"))
 * calls.hangup("rtc_abc123")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-calls).
 */
@ApiService
public class RealtimeCalls internal constructor(private val transport: Transport) {
    /**
     * Begins a call by WebRTC: answers the offer of a peer connection. Without a session in [request] the call has that of
     * the client secret, which [options] name as the API key.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/realtime/create-call).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: RealtimeCallRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): RealtimeCall {
        val call = when (request.session) {
            null -> ApiCall.text(request.sdp, SDP, REALTIME, CALLS)
            else -> ApiCall.form(RealtimeCallRequest.serializer(), request, REALTIME, CALLS)
        }
        return transport.text(call, options) { sdp, headers ->
            RealtimeCall(headers["location"].orEmpty().trimEnd('/').substringAfterLast('/'), sdp)
        }
    }

    /**
     * Accepts the incoming call with [callId]: the model of the session talks to the caller.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-calls/accept-call).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [callId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such call.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun accept(
        callId: String,
        request: RealtimeSessionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ) {
        val path = path(callId, "accept")
        transport.text(ApiCall.post(RealtimeSessionRequest.serializer(), request, *path), options)
    }

    /**
     * Declines the incoming call with [callId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-calls/reject-call).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [callId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such call.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun reject(
        callId: String,
        request: RealtimeCallRejectRequest = RealtimeCallRejectRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ) {
        val path = path(callId, "reject")
        transport.text(ApiCall.post(RealtimeCallRejectRequest.serializer(), request, *path), options)
    }

    /**
     * Transfers the call with [callId] to another number or address.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-calls/refer-call).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [callId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such call.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun refer(
        callId: String,
        request: RealtimeCallReferRequest,
        options: RequestOptions = RequestOptions.NONE,
    ) {
        val path = path(callId, "refer")
        transport.text(ApiCall.post(RealtimeCallReferRequest.serializer(), request, *path), options)
    }

    /**
     * Ends the call with [callId], be it by SIP or by WebRTC.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-calls/hangup-call).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [callId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such call.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun hangup(callId: String, options: RequestOptions = RequestOptions.NONE) {
        transport.text(ApiCall.post(*path(callId, "hangup")), options)
    }

    private fun path(callId: String, verb: String) = arrayOf(REALTIME, CALLS, segment("callId", callId), verb)

    private companion object {
        private const val CALLS = "calls"
    }
}
