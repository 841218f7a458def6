package dev.parley.bridge.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Keeps documents in memory, for as long as the program runs. */
public final class InMemoryStore implements Store {
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();

    /** Has no documents yet. */
    public InMemoryStore() {}

    @Override
    public @Nullable Document read(String folder, String id) {
        Folder kept = folders.get(folder);
        return kept == null ? null : kept.byId.get(id);
    }

    @Override
    public boolean write(String folder, Document document) {
        boolean[] written = new boolean[1];
        folders.compute(folder, (name, kept) -> {
            Folder target = kept == null ? new Folder() : kept;
            written[0] = target.write(document);
            return target.byId.isEmpty() ? null : target;
        });
        return written[0];
    }

    @Override
    public boolean delete(String folder, String id) {
        boolean[] deleted = new boolean[1];
        folders.computeIfPresent(folder, (name, kept) -> {
            deleted[0] = kept.delete(id);
            return kept.byId.isEmpty() ? null : kept;
        });
        return deleted[0];
    }

    @Override
    public List<Document> list(String folder, Slice slice) {
        Folder kept = folders.get(folder);
        return kept == null ? List.of() : kept.list(slice);
    }

    @Override
    public boolean waits() {
        return false;
    }

    /** The documents of one folder, changed by one thread at a time. */
    private static final class Folder {
        final Map<String, Document> byId = new ConcurrentHashMap<>();
        private final NavigableMap<Document, Document> ordered = new ConcurrentSkipListMap<>();

        boolean write(Document document) {
            Document old = byId.get(document.id());
            if ((old == null ? 0 : old.version()) != document.version()) return false;
            Document written = document.written();
            byId.put(written.id(), written);
            ordered.put(written, written);
            return true;
        }

        boolean delete(String id) {
            Document old = byId.remove(id);
            if (old != null) ordered.remove(old);
            return old != null;
        }

        List<Document> list(Slice slice) {
            NavigableMap<Document, Document> rest = slice.newestFirst() ? ordered.descendingMap() : ordered;
            if (slice.after() != null) rest = rest.tailMap(slice.after(), false);
            if (slice.before() != null) rest = rest.headMap(slice.before(), false);
            return rest.values().stream().limit(slice.limit()).toList();
        }
    }
}
