package dev.parley.bridge.store;

import java.util.Comparator;

/**
 * A document of a {@link Store}.
 *
 * @param id what it is called in its folder
 * @param position where it stands among the others of its folder, which are in the order of their positions, and of their
 *     ids where these are equal; it never changes
 * @param version how often it was written; 0 when it was not yet
 * @param json an object of JSON
 */
public record Document(String id, long position, long version, String json) implements Comparable<Document> {
    private static final Comparator<Document> ORDER =
        Comparator.comparingLong(Document::position).thenComparing(Document::id);

    /** A document that was not written yet. */
    public static Document of(String id, long position, String json) {
        return new Document(id, position, 0, json);
    }

    /** This document with other JSON, to be written in its place. */
    public Document with(String json) {
        return new Document(id, position, version, json);
    }

    /** This document as it is once it has been written. */
    public Document written() {
        return new Document(id, position, version + 1, json);
    }

    /** By their positions, then by their ids. */
    @Override
    public int compareTo(Document other) {
        return ORDER.compare(this, other);
    }

    /** Without the JSON, which may hold what people said. */
    @Override
    public String toString() {
        return "Document[id=" + id + ", position=" + position + ", version=" + version + "]";
    }
}
