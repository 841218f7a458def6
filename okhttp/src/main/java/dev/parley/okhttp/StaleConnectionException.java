package dev.parley.okhttp;

import java.io.IOException;

/** The server has left a connection since it last served; nothing was sent on it. */
final class StaleConnectionException extends IOException {
    StaleConnectionException() {
        super("the server has closed the connection while it was idle");
    }
}
