package dev.parley.testkit.wire;

import java.util.Iterator;
import java.util.stream.LongStream;

/** Bytes that may lie on disk, read while they are sent. */
public record ContentBody(Content content) implements Body {
    @Override
    public Long length() {
        return content.size();
    }

    @Override
    public Iterator<Step> steps() {
        return blocks(content.size()).<Step>mapToObj(this::block).iterator();
    }

    private Step block(long from) {
        return new Step.Send(content.slice(from, Math.min(BLOCK_SIZE, content.size() - from)).bytes());
    }

    /** Where the blocks of so many bytes begin. */
    static LongStream blocks(long size) {
        return LongStream.range(0, (size + BLOCK_SIZE - 1) / BLOCK_SIZE).map(block -> block * BLOCK_SIZE);
    }
}
