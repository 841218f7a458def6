package dev.parley.testkit.wire;

import java.util.Iterator;

/** A body that is in memory already, and goes out block by block. */
public record WholeBody(byte[] bytes) implements Body {
    @Override
    public Long length() {
        return (long) bytes.length;
    }

    @Override
    public Iterator<Step> steps() {
        return ContentBody.blocks(bytes.length).<Step>mapToObj(this::block).iterator();
    }

    private Step block(long from) {
        return new Step.Send(bytes, (int) from, (int) Math.min(BLOCK_SIZE, bytes.length - from));
    }
}
