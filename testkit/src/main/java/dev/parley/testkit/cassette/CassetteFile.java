package dev.parley.testkit.cassette;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of a cassette: a JSON array, to which each call is added as soon as it is known as a whole. */
final class CassetteFile {
    private static final Gson GSON = new Gson();
    private static final int TAIL = 4096;

    private final Path path;
    private final Sidecar sidecar;

    CassetteFile(Path path) {
        this.path = path;
        this.sidecar = Sidecar.of(path);
    }

    Sidecar sidecar() {
        return sidecar;
    }

    /** What it holds; nothing when there is no such file, or an empty one. */
    List<Entry> read() {
        try {
            return Files.exists(path) && Files.size(path) > 0 ? new CassetteReader(path, sidecar).entries() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the cassette " + path + ": " + unreadable, unreadable);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(path);
            sidecar.clear();
        } catch (IOException locked) {
            throw new UncheckedIOException("cannot empty the cassette " + path + ": " + locked, locked);
        }
    }

    synchronized void append(JsonObject entry) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            write(text(entry));
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write to the cassette " + path + ": " + full, full);
        }
    }

    private void write(String entry) throws IOException {
        try (FileChannel file = FileChannel.open(path, CREATE, READ, WRITE)) {
            long end = endOfEntries(file);
            String text = (end == 0 ? "[\n" : ",\n") + entry + "\n]\n";
            file.truncate(end).position(end);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) file.write(bytes);
        }
    }

    private static String text(JsonObject entry) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setIndent("  ");
        GSON.getAdapter(JsonElement.class).write(writer, entry);
        return text.toString();
    }

    /** Where the last entry ends, behind which the array is closed; 0 when there is none. */
    private static long endOfEntries(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - TAIL);
        ByteBuffer tail = ByteBuffer.allocate((int) (file.size() - from));
        while (tail.hasRemaining() && file.read(tail, from + tail.position()) >= 0) continue;
        String text = new String(tail.array(), StandardCharsets.ISO_8859_1).stripTrailing();
        String entries = text.endsWith("]") ? text.substring(0, text.length() - 1).stripTrailing() : text;
        return entries.equals("[") ? 0 : from + entries.length();
    }
}
