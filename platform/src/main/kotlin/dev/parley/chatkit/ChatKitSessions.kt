package dev.parley.chatkit

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Sessions of ChatKit: each gives one user of yours a client secret, by which a browser may chat for some minutes.
 *
 * ```kotlin
 * val request = ChatKitSessionRequest(
 *     ChatKitWorkflow("wf_abc123"),
 *     user = "user-1",
 *     expiresAfter = ChatKitExpiration.afterCreation(Duration.ofMinutes(5)),
 * )
 * val session = openai.chatKit.sessions.create(request)
 * println("until ${session.expiresAt}")
 * openai.chatKit.sessions.cancel(session.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/sessions).
 */
@ApiService
public class ChatKitSessions internal constructor(private val transport: Transport) {
    /**
     * Creates a session.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/sessions/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ChatKitSessionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ChatKitSession = transport.send(
        ApiCall.post(ChatKitSessionRequest.serializer(), request, CHATKIT, SESSIONS).beta(BETA),
        ChatKitSession.serializer(),
        options,
    )

    /**
     * Cancels the session with [id]: its client secret can begin nothing more.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/sessions/cancel).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such session.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): ChatKitSession =
        transport.send(
            ApiCall.post(CHATKIT, SESSIONS, segment("id", id), "cancel").beta(BETA),
            ChatKitSession.serializer(),
            options,
        )

    private companion object {
        private const val SESSIONS = "sessions"
    }
}
