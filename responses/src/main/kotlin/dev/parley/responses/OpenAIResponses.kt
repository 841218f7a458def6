@file:JvmName("OpenAIResponses")

package dev.parley.responses

import dev.parley.OpenAI

/** Answers of models, with all that they do on the way. See the API reference, "Responses". */
@get:JvmName("responses")
public val OpenAI.responses: Responses get() = Responses(transport)
