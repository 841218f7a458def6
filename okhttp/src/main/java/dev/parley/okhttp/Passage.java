package dev.parley.okhttp;

/** How far one sending of a request has come. It travels with the request, as its tag. */
final class Passage {
    /** Whether the request may be sent again without knowing if it has arrived. */
    final boolean repeatable;

    /** Whether there was a connection: from there on, the request may have arrived. */
    volatile boolean connected;

    /** Whether the connection had served before, and the server may have left it. */
    volatile boolean mayBeStale;

    Passage(boolean repeatable) {
        this.repeatable = repeatable;
    }
}
