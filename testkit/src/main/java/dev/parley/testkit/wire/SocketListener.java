package dev.parley.testkit.wire;

import java.io.IOException;

/** What an area does with a WebSocket that a client has opened; all of it on the server's thread. */
public interface SocketListener {
    /** The handshake is done. */
    default void opened() throws IOException {}

    /** The client has sent a message, which may have come in parts. */
    void received(String text) throws IOException;

    /** The socket has ended, from whichever side. */
    default void closed() {}
}
