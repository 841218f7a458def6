@file:JvmName("OpenAIChatKit")

package dev.parley.chatkit

import dev.parley.OpenAI

/**
 * ChatKit: sessions for chats that ChatKit's user interface carries, and the threads of these chats.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit).
 */
@get:JvmName("chatKit")
public val OpenAI.chatKit: ChatKit get() = ChatKit(transport)
