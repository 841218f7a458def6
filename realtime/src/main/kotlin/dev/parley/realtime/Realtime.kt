package dev.parley.realtime

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * Realtime: client secrets, and calls by WebRTC and telephone.
 *
 * ```kotlin
 * val secret = openai.realtime.clientSecrets.create(ClientSecretRequest(RealtimeSessionRequest("gpt-realtime")))
 * openai.realtime.calls.hangup("rtc_abc123")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime).
 */
@ApiService
public class Realtime internal constructor(private val transport: Transport) {
    /** Client secrets, with which others open sessions. */
    @get:JvmName("clientSecrets")
    public val clientSecrets: ClientSecrets get() = ClientSecrets(transport)

    /** Calls by WebRTC and telephone. */
    @get:JvmName("calls")
    public val calls: RealtimeCalls get() = RealtimeCalls(transport)
}
