package dev.parley.testkit.wire;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;

/** Joins small sends to blocks: a long stream must not cost a write an event. */
final class JoinedSteps extends Steps {
    private final Iterator<Step> source;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(1024);

    JoinedSteps(Iterator<Step> source) {
        this.source = source;
    }

    @Override
    protected boolean makeMore() {
        if (!source.hasNext()) {
            flush();
            return false;
        }
        Step step = source.next();
        if (!(step instanceof Step.Send send)) pass(step);
        else if (send.length() >= Body.BLOCK_SIZE / 2) pass(send);
        else gather(send);
        return true;
    }

    private void gather(Step.Send send) {
        if (gathered.size() + send.length() > Body.BLOCK_SIZE) flush();
        gathered.write(send.bytes(), send.offset(), send.length());
    }

    private void pass(Step step) {
        flush();
        make(step);
    }

    private void flush() {
        if (gathered.size() > 0) make(new Step.Send(gathered.toByteArray()));
        gathered.reset();
    }
}
