package dev.parley.testkit.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What is told to whoever serves a socket. */
interface SocketEvents {
    /** Bytes have come; they are gone when this returns. */
    void received(ByteBuffer bytes) throws IOException;

    /** Most of what was to be sent has been. */
    default void hasRoom() throws IOException {}

    /** The connection has ended, from whichever side. */
    default void closed() {}
}
