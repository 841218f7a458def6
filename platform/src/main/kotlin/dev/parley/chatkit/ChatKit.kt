package dev.parley.chatkit

import dev.parley.annotation.ApiService
import dev.parley.http.Transport

/**
 * ChatKit: sessions for chats that ChatKit's user interface carries, and the threads of these chats.
 *
 * ```kotlin
 * val workflow = ChatKitWorkflow("wf_abc123")
 * val session = openai.chatKit.sessions.create(ChatKitSessionRequest(workflow, user = "user-1"))
 * println(session.clientSecret.length)
 * openai.chatKit.threads.list(ChatKitThreadListRequest(user = "user-1")).all().collect { println(it.title) }
 * ```
 *
 * All calls send `OpenAI-Beta: chatkit_beta=v1`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit).
 */
@ApiService
public class ChatKit internal constructor(private val transport: Transport) {
    /** Sessions, by whose client secrets a browser may chat. */
    @get:JvmName("sessions")
    public val sessions: ChatKitSessions get() = ChatKitSessions(transport)

    /** The threads of chats, and the items in them. */
    @get:JvmName("threads")
    public val threads: ChatKitThreads get() = ChatKitThreads(transport)
}

/** The first segment of every path of this package. */
internal const val CHATKIT: String = "chatkit"

/** The beta that these calls belong to, unless the settings name another. */
internal const val BETA: String = "chatkit_beta=v1"
