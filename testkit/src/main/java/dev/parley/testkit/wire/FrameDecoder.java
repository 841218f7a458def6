package dev.parley.testkit.wire;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes apart what a client sends over a WebSocket, be it split however it likes. */
final class FrameDecoder {
    private static final int LONGEST_HEAD = 14;
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Receiver receiver;
    private final ByteBuffer head = ByteBuffer.allocate(LONGEST_HEAD);
    private @Nullable ByteBuffer payload;

    FrameDecoder(Receiver receiver) {
        this.receiver = receiver;
    }

    /**
     * Takes what came.
     *
     * @throws ProtocolException when it is no WebSocket's
     */
    void decode(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (payload == null) takeHead(bytes.get());
            else take(payload, bytes);
            if (payload != null && !payload.hasRemaining()) end(payload.array());
        }
    }

    private void takeHead(byte next) throws ProtocolException {
        head.put(next);
        if (head.position() < 2 || head.position() < headSize()) return;
        long size = size();
        if (size > LARGEST) throw new ProtocolException("too large a frame");
        payload = ByteBuffer.allocate((int) size);
    }

    private static void take(ByteBuffer payload, ByteBuffer bytes) {
        ByteBuffer piece = bytes.slice(bytes.position(), Math.min(payload.remaining(), bytes.remaining()));
        bytes.position(bytes.position() + piece.remaining());
        payload.put(piece);
    }

    private void end(byte[] bytes) throws IOException {
        int mask = head.position() - 4;
        for (int at = 0; at < bytes.length; at++) bytes[at] ^= head.get(mask + at % 4);
        Frame frame = new Frame(head.get(0) & 0x0F, head.get(0) < 0, bytes);
        head.clear();
        payload = null;
        receiver.received(frame);
    }

    private int headSize() throws ProtocolException {
        if (head.get(1) >= 0) throw new ProtocolException("a client's frame without a mask");
        return switch (shortSize()) {
            case 126 -> 8;
            case 127 -> LONGEST_HEAD;
            default -> 6;
        };
    }

    private long size() {
        return switch (shortSize()) {
            case 126 -> head.getShort(2) & 0xFFFF;
            case 127 -> head.getLong(2);
            default -> shortSize();
        };
    }

    private int shortSize() {
        return head.get(1) & 0x7F;
    }

    /** Is told of every frame. */
    interface Receiver {
        void received(Frame frame) throws IOException;
    }
}
