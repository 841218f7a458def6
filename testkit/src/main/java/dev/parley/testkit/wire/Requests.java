package dev.parley.testkit.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What a client asks, one request after the other, piece by piece. */
interface Requests {
    void begin(RequestHead head) throws IOException;

    /** A piece of the body, which is gone when this returns. */
    void receive(ByteBuffer piece) throws IOException;

    /** The body is complete. */
    void end() throws IOException;
}
