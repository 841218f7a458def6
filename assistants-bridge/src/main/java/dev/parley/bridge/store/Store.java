package dev.parley.bridge.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents of JSON in folders. Any number of threads use a store at once, and any number of programs where it is one
 * that programs can share: what one has written, the others read from then on.
 *
 * <p>Names of folders consist of letters, digits, {@code _}, {@code -} and {@code /}, ids of these without {@code /}. A
 * folder need not be made: one that nothing was written to is empty.
 *
 * <p>A call that throws {@link IOException} may have had its effect or not; the bridge answers it as the service answers
 * when it fails, with status 500.
 */
public interface Store extends AutoCloseable {
    /** The document of an id; null when the folder has none. */
    @Nullable Document read(String folder, String id) throws IOException;

    /**
     * Writes a document in the place of the one that has its id and its version, and raises the version by one; a document of
     * version 0 is written where there is none of its id. It is written whole or not at all, and is there to stay once this
     * returns, even if the program is killed.
     *
     * @return false when nothing was written, because the folder has another version of the document, or none
     */
    boolean write(String folder, Document document) throws IOException;

    /**
     * Deletes the document of an id.
     *
     * @return false when there was none
     */
    boolean delete(String folder, String id) throws IOException;

    /** The documents of a folder that a slice is made of, in its order. */
    List<Document> list(String folder, Slice slice) throws IOException;

    /** Whether calls may wait for a disk or a network, and are kept from threads that must not. */
    default boolean waits() {
        return true;
    }

    /** Gives back what the store itself has opened. */
    @Override
    default void close() throws IOException {}
}
