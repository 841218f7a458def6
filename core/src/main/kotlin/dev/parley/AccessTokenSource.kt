package dev.parley

/**
 * Where the keys or tokens of a client come from, such as Microsoft Entra, a workload's identity or a vault:
 *
 * ```kotlin
 * val client = OpenAI {
 *     accessTokens = AccessTokenSource { AccessToken("ey…", java.time.Instant.now().plusSeconds(3600)) }
 * }
 * ```
 */
public fun interface AccessTokenSource {
    /**
     * Gives a token that is valid now. It may block, and is asked by one call at a time: when there is no token, when
     * the last one is about to expire, and when the service refused the last one with 401: the call is then sent once more,
     * if this gives another one. What it throws becomes the cause of an [AccessTokenException], which the call that needed
     * the token fails with; it is not asked again for that call.
     */
    @Throws(Exception::class)
    public fun get(): AccessToken
}
