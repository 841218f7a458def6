package dev.parley.testkit.cassette;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.parley.testkit.json.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cassette, and says in which line it is damaged when it is. */
final class CassetteReader {
    private static final Gson GSON = new Gson();
    private static final Pattern LINE = Pattern.compile(" at line (\\d+)");

    private final Path path;
    private final Sidecar sidecar;

    CassetteReader(Path path, Sidecar sidecar) {
        this.path = path;
        this.sidecar = sidecar;
    }

    List<Entry> entries() throws IOException {
        try (JsonReader reader = new JsonReader(Files.newBufferedReader(path))) {
            reader.setStrictness(Strictness.STRICT);
            return entries(reader);
        }
    }

    private List<Entry> entries(JsonReader reader) {
        List<Entry> entries = new ArrayList<>();
        try {
            reader.beginArray();
            while (reader.hasNext()) entries.add(entry(reader));
            reader.endArray();
            return entries;
        } catch (IOException | IllegalStateException | JsonParseException malformed) {
            throw damaged(lineOf(reader), malformed);
        }
    }

    private Entry entry(JsonReader reader) throws IOException {
        int line = lineOf(reader);
        JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
        Entry entry = new Entry(element instanceof JsonObject object ? object : new JsonObject(), line);
        String fault = faultOf(entry);
        if (fault != null) throw new DamagedEntry(fault, line);
        return entry;
    }

    private @Nullable String faultOf(Entry entry) {
        if (Read.text(entry.request(), "method") == null) return "the entry has no request with a method";
        if (Read.text(entry.request(), "path") == null) return "the entry has no request with a path";
        Integer status = Read.number(entry.reply(), "status");
        if (status == null || status < 100 || status > 599) return "the entry has no reply with a status";
        return sidecar.missing(entry.json()).map(file -> "there is no file " + file + ", which the entry refers to")
            .orElse(null);
    }

    private IllegalStateException damaged(int line, Exception why) {
        int at = why instanceof DamagedEntry entry ? entry.line : line;
        String message = String.valueOf(why.getMessage()).split(" at line |\\n")[0];
        return new IllegalStateException(
            "The cassette " + path + " is damaged in line " + at + ": " + message + ".", why);
    }

    private static int lineOf(JsonReader reader) {
        Matcher matcher = LINE.matcher(reader.toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static final class DamagedEntry extends JsonParseException {
        final int line;

        DamagedEntry(String fault, int line) {
            super(fault);
            this.line = line;
        }
    }
}
