@file:JvmName("OpenAIConversations")

package dev.parley.conversations

import dev.parley.OpenAI

/**
 * Conversations that the service stores, and that responses are added to.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations).
 */
@get:JvmName("conversations")
public val OpenAI.conversations: Conversations get() = Conversations(transport)
