package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.stream.LongStream;

/** One text many times over. */
public record RepeatedBody(byte[] block, long times) implements Body {
    public RepeatedBody(String block, long times) {
        this(block.getBytes(UTF_8), times);
    }

    @Override
    public Long length() {
        return block.length * times;
    }

    @Override
    public Iterator<Step> steps() {
        int inStep = (int) Math.max(1, Math.min(times, BLOCK_SIZE / Math.max(1, block.length)));
        Step.Send step = new Step.Send(repeated(inStep));
        Step.Send rest = step.slice(0, (int) (times % inStep) * block.length);
        LongStream numbers = LongStream.rangeClosed(1, times / inStep + (rest.length() == 0 ? 0 : 1));
        return numbers.<Step>mapToObj(number -> number > times / inStep ? rest : step).iterator();
    }

    private byte[] repeated(int count) {
        byte[] bytes = new byte[block.length * count];
        for (int at = 0; at < bytes.length; at += block.length) System.arraycopy(block, 0, bytes, at, block.length);
        return bytes;
    }
}
