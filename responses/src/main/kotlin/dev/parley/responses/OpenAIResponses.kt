@file:JvmName("OpenAIResponses")

package dev.parley.responses

import dev.parley.OpenAI

/**
 * Responses of models, with tools, reasoning and conversation state.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses).
 */
@get:JvmName("responses")
public val OpenAI.responses: Responses get() = Responses(transport)
