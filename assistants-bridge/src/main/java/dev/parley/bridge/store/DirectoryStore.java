package dev.parley.bridge.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each document in a file of its own below a directory, which programs on one machine may share. Its first line is the
 * document's position and version, all else its JSON. A list reads all files of its folder: for many thousands of messages in
 * a thread, a database serves better.
 */
public final class DirectoryStore implements Store {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();
    private static final String SUFFIX = ".json";

    private final Path directory;
    private final Path lock;
    private final Object monitor;

    /**
     * A store in a directory, which is made when there is none.
     *
     * @throws IOException when it cannot be made
     */
    public DirectoryStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory).toRealPath();
        this.lock = this.directory.resolve("lock");
        this.monitor = MONITORS.computeIfAbsent(this.directory, path -> new Object());
    }

    @Override
    public @Nullable Document read(String folder, String id) throws IOException {
        return read(file(folder, id));
    }

    @Override
    public boolean write(String folder, Document document) throws IOException {
        return alone(() -> {
            Document old = read(folder, document.id());
            if ((old == null ? 0 : old.version()) != document.version()) return false;
            put(file(folder, document.id()), document.written());
            return true;
        });
    }

    @Override
    public boolean delete(String folder, String id) throws IOException {
        return alone(() -> Files.deleteIfExists(file(folder, id)));
    }

    @Override
    public List<Document> list(String folder, Slice slice) throws IOException {
        Path listed = directory.resolve(folder);
        if (!Files.isDirectory(listed)) return List.of();
        Comparator<Document> order = slice.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return all(listed).stream()
            .filter(each -> slice.after() == null || order.compare(each, slice.after()) > 0)
            .filter(each -> slice.before() == null || order.compare(each, slice.before()) < 0)
            .sorted(order).limit(slice.limit()).toList();
    }

    private List<Document> all(Path folder) throws IOException {
        List<Document> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(SUFFIX))::iterator) {
                Document document = read(file);
                if (document != null) all.add(document);
            }
        }
        return all;
    }

    private static @Nullable Document read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException none) {
            return null;
        }
        int line = text.indexOf('\n');
        if (line < 0) throw new IOException("no document of the store: " + file.getFileName());
        String[] head = text.substring(0, line).split(" ");
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        return new Document(id, Long.parseLong(head[0]), Long.parseLong(head[1]), text.substring(line + 1));
    }

    /** The file is written beside its place and moved there, so that nobody ever sees half of it. */
    private static void put(Path file, Document document) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        String text = document.position() + " " + document.version() + "\n" + document.json();
        try (FileChannel channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(beside, file, ATOMIC_MOVE);
    }

    /** The lock of a file keeps other programs out until it is closed, but not the threads of this one. */
    private boolean alone(Deed deed) throws IOException {
        synchronized (monitor) {
            try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
                channel.lock();
                return deed.isDone();
            }
        }
    }

    private Path file(String folder, String id) {
        return directory.resolve(folder).resolve(id + SUFFIX);
    }

    private interface Deed {
        boolean isDone() throws IOException;
    }
}
