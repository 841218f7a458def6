package dev.parley.testkit

import java.security.KeyStore
import java.time.Clock
import java.time.Duration
import java.time.InstantSource

/**
 * How a [FakeOpenAI] is started. Immutable: each function returns new options and leaves these as they were.
 *
 * ```kotlin
 * FakeOpenAI.start(FakeOpenAIOptions().apiKey("sk-test").wordDelay(Duration.ofMillis(30)))
 * ```
 */
public class FakeOpenAIOptions private constructor(
    internal val port: Int,
    internal val apiKey: String?,
    internal val wordDelay: Duration,
    internal val keyStore: KeyStore?,
    internal val keyPassword: String,
    internal val clock: InstantSource,
    internal val recordedRequests: Int,
) {
    /** An ephemeral port, any key, no delay, no TLS, the system's clock. */
    public constructor() : this(0, null, Duration.ZERO, null, "", Clock.systemUTC(), DEFAULT_RECORDED_REQUESTS)

    /** The port to listen on at 127.0.0.1; 0, the default, takes a free one. */
    public fun port(port: Int): FakeOpenAIOptions = copy(port = port)

    /** The only key that is let in. Absent: any bearer token is. */
    public fun apiKey(apiKey: String): FakeOpenAIOptions = copy(apiKey = apiKey)

    /** The pause before each chunk of a streamed answer but the first, so that a demo looks alive. Absent: none. */
    public fun wordDelay(wordDelay: Duration): FakeOpenAIOptions = copy(wordDelay = wordDelay)

    /** Speaks HTTPS with the certificate and the key in [keyStore]. Absent: plain HTTP. */
    public fun tls(keyStore: KeyStore, keyPassword: String): FakeOpenAIOptions =
        copy(keyStore = keyStore, keyPassword = keyPassword)

    /** The clock for `created` and the like. Absent: the system's. */
    public fun clock(clock: InstantSource): FakeOpenAIOptions = copy(clock = clock)

    /** How many of the newest requests [FakeOpenAI.requests] keeps. Absent: 10,000. */
    public fun recordedRequests(recordedRequests: Int): FakeOpenAIOptions = copy(recordedRequests = recordedRequests)

    internal val scheme: String get() = if (keyStore == null) "http" else "https"

    private fun copy(
        port: Int = this.port,
        apiKey: String? = this.apiKey,
        wordDelay: Duration = this.wordDelay,
        keyStore: KeyStore? = this.keyStore,
        keyPassword: String = this.keyPassword,
        clock: InstantSource = this.clock,
        recordedRequests: Int = this.recordedRequests,
    ) = FakeOpenAIOptions(port, apiKey, wordDelay, keyStore, keyPassword, clock, recordedRequests)

    private companion object {
        const val DEFAULT_RECORDED_REQUESTS = 10_000
    }
}
