package dev.parley.testkit.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** TLS between a socket and who serves it: shakes hands, deciphers what has come and enciphers what is to go. */
final class TlsLayer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final Target inward;
    private final Target outward;
    private ByteBuffer undeciphered = NOTHING;

    TlsLayer(SSLEngine engine, Target inward, Target outward) {
        this.engine = engine;
        this.inward = inward;
        this.outward = outward;
    }

    void received(ByteBuffer bytes) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(undeciphered.remaining() + bytes.remaining());
        undeciphered = all.put(undeciphered).put(bytes).flip();
        try {
            boolean more = true;
            while (more) more = step();
        } catch (SSLException alert) {
            close();
            throw alert;
        }
    }

    /** Only after the hands are shaken: whoever serves has nothing to say before the client has. */
    void send(ByteBuffer clear) throws IOException {
        boolean more = true;
        while (more && clear.hasRemaining()) more = encipher(clear);
    }

    /** Tells the client that nothing more will come, or what was wrong. */
    void close() throws IOException {
        engine.closeOutbound();
        boolean more = true;
        while (more && !engine.isOutboundDone()) more = encipher(NOTHING);
    }

    /** Whether there is another. */
    private boolean step() throws IOException {
        return switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> {
                engine.getDelegatedTask().run();
                yield true;
            }
            case NEED_WRAP -> encipher(NOTHING);
            default -> decipher();
        };
    }

    private boolean decipher() throws IOException {
        ByteBuffer clear = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        Status status = engine.unwrap(undeciphered, clear).getStatus();
        if (clear.flip().hasRemaining()) inward.take(clear);
        return status == Status.OK || status == Status.BUFFER_OVERFLOW;
    }

    private boolean encipher(ByteBuffer clear) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        Status status = engine.wrap(clear, packet).getStatus();
        outward.take(packet.flip());
        return status == Status.OK;
    }

    /** Where bytes go. */
    interface Target {
        void take(ByteBuffer bytes) throws IOException;
    }
}
