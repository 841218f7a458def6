package dev.parley.testkit.wire;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The bytes of a reply before HTTP frames them. */
public interface Body {
    /** How many bytes a step should have at most, so that no copy of a big body is made. */
    int BLOCK_SIZE = 64 * 1024;

    /** Bytes in all; null when only the end of the stream will tell. */
    @Nullable Long length();

    Iterator<Step> steps();
}
