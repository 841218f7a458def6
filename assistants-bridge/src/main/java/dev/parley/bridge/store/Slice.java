package dev.parley.bridge.store;

import org.jspecify.annotations.Nullable;

/**
 * Some of the documents of a folder: those between two documents, from one end on.
 *
 * @param after the document behind which it begins, in the order of the slice; null: it begins with the first
 * @param before the document in front of which it ends, in the order of the slice; null: it ends with the last
 * @param newestFirst whether the document with the highest position comes first, rather than the one with the lowest
 * @param limit how many documents there are at most, from the beginning on
 */
public record Slice(@Nullable Document after, @Nullable Document before, boolean newestFirst, int limit) {
    /** All documents, the oldest first. */
    public static final Slice ALL = new Slice(null, null, false, Integer.MAX_VALUE);
}
