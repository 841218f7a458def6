package dev.parley.testkit.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Server-sent events, one after the other, with a pause between them when there is an interval. */
public record EventBody(List<Block> blocks, Duration interval) implements Body {
    /** The text of an event as it is on the wire, so many times. */
    public record Block(String text, long times) {}

    @Override
    public @Nullable Long length() {
        return null;
    }

    @Override
    public Iterator<Step> steps() {
        return new EventSteps();
    }

    private final class EventSteps extends Steps {
        private final Iterator<Block> rest = blocks.iterator();
        private Iterator<Step> current = Collections.emptyIterator();
        private boolean begun;

        @Override
        protected boolean makeMore() {
            if (current.hasNext()) return send(current.next());
            if (!rest.hasNext()) return false;
            current = stepsOf(rest.next());
            return true;
        }

        private boolean send(Step event) {
            if (begun && !interval.isZero()) make(new Step.Pause(interval));
            begun = true;
            make(event);
            return true;
        }

        private Iterator<Step> stepsOf(Block block) {
            if (interval.isZero()) return new RepeatedBody(block.text, block.times).steps();
            Step event = new Step.Send(block.text);
            return LongStream.range(0, block.times).mapToObj(number -> event).iterator();
        }
    }
}
