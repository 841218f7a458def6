package dev.parley.okhttp;

import java.time.Duration;

/**
 * How long what no call needs stays for the next one. A minute after its last call a client has neither sockets nor threads.
 *
 * @param connections how long a connection stays open
 * @param threads how long a thread waits for work
 */
record IdleLimits(Duration connections, Duration threads) {
    /** OkHttp looks a little later than it is told to. */
    static final IdleLimits DEFAULT = new IdleLimits(Duration.ofSeconds(50), Duration.ofSeconds(10));
}
