package dev.parley

/**
 * The root of everything that goes wrong with a call whose arguments are valid. Invalid arguments are
 * [IllegalArgumentException]s, thrown before anything is sent, and calls of a closed client are
 * [IllegalStateException]s.
 *
 * No message and no `toString` of these exceptions contains an API key, a prompt or a completion, unless the service
 * puts one into its error message; [ApiException.body] and [DecodingException.body] hold the response as it came.
 */
public sealed class OpenAIException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)
