package dev.parley.testkit.cassette;

import dev.parley.testkit.wire.Body;
import dev.parley.testkit.wire.Step;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream as it is to be played. */
record PlayedBody(List<Step> all) implements Body {
    @Override
    public @Nullable Long length() {
        return null;
    }

    @Override
    public Iterator<Step> steps() {
        return all.iterator();
    }
}
