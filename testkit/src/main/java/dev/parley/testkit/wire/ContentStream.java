package dev.parley.testkit.wire;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a content from its beginning to its end. */
final class ContentStream extends InputStream {
    private final Content content;
    private long at;

    ContentStream(Content content) {
        this.content = content;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (at >= content.size()) return -1;
        int count = content.read(at, ByteBuffer.wrap(target, from, length));
        at += count;
        return count;
    }
}
