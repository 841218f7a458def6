package dev.parley

/**
 * Whatever goes wrong with a call once its arguments are sound. Wrong arguments are [IllegalArgumentException]s instead,
 * thrown before anything is sent, and a closed client is an [IllegalStateException].
 *
 * No message and no `toString` below this class holds an API key.
 */
public sealed class OpenAIException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)
