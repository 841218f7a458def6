package dev.parley.testkit.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Steps that are made when they are asked for, so that a reply of any size is never in memory as a whole. */
public abstract class Steps implements Iterator<Step> {
    private final Deque<Step> made = new ArrayDeque<>();
    private boolean over;

    /** Makes the next few steps, or none yet; false when these were the last. */
    protected abstract boolean makeMore();

    protected final void make(Step step) {
        made.add(step);
    }

    @Override
    public final boolean hasNext() {
        while (made.isEmpty() && !over) over = !makeMore();
        return !made.isEmpty();
    }

    @Override
    public final Step next() {
        hasNext();
        return made.remove();
    }
}
