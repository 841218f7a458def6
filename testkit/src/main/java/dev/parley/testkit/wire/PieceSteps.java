package dev.parley.testkit.wire;

import java.util.Iterator;

/** Cuts every send into pieces of so many bytes and puts a pause behind each. */
final class PieceSteps extends Steps {
    private final Iterator<Step> source;
    private final int size;
    private final Step.Pause pause;

    PieceSteps(Iterator<Step> source, int size, Step.Pause pause) {
        this.source = source;
        this.size = size;
        this.pause = pause;
    }

    @Override
    protected boolean makeMore() {
        if (!source.hasNext()) return false;
        Step step = source.next();
        if (step instanceof Step.Send send) cut(send);
        else make(step);
        return true;
    }

    private void cut(Step.Send send) {
        for (int from = 0; from < send.length(); from += size) {
            make(send.slice(from, Math.min(size, send.length() - from)));
            make(pause);
        }
    }
}
