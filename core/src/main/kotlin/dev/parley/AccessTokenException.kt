package dev.parley

/**
 * An [AccessTokenSource] gave no token: nothing was sent. The [cause] is what it threw, which this library neither
 * shows nor logs: it may hold a secret.
 */
public class AccessTokenException internal constructor(cause: Exception) :
    OpenAIException("the source of access tokens failed with ${cause.javaClass.name}", cause)
