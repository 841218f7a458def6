@file:JvmName("OpenAIConversations")

package dev.parley.conversations

import dev.parley.OpenAI

/** Conversations that the service remembers. See the API reference, "Conversations". */
@get:JvmName("conversations")
public val OpenAI.conversations: Conversations get() = Conversations(transport)
