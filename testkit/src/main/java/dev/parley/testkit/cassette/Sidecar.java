package dev.parley.testkit.cassette;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.wire.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The folder beside a cassette: what is no text or too long for one, each in a file that an entry refers to. */
record Sidecar(Path folder) {
    private static final String FILE = "$file";
    private static final String NAME = "[0-9a-f]{16}\\.\\w{1,8}";

    /** {@code weather/} for {@code weather.json}. */
    static Sidecar of(Path cassette) {
        String name = cassette.getFileName().toString();
        return new Sidecar(cassette.resolveSibling(
            name.endsWith(".json") ? name.substring(0, name.length() - 5) : name + ".files"));
    }

    /** What stands in an entry for a file. */
    static JsonObject reference(String name) {
        return Json.object(FILE, name);
    }

    /** The file that an element refers to; null when it is any other element. */
    static @Nullable String referred(@Nullable JsonElement element) {
        return element instanceof JsonObject object && object.size() == 1 ? Read.text(object, FILE) : null;
    }

    void write(String name, Content content) {
        try {
            Files.createDirectories(folder);
            if (Files.exists(folder.resolve(name))) return;
            Path unfinished = Files.createTempFile(folder, name, ".part");
            Files.copy(content.stream(), unfinished, REPLACE_EXISTING);
            Files.move(unfinished, folder.resolve(name));
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write into " + folder + ": " + full, full);
        }
    }

    Content open(String name) {
        try {
            return Content.of(folder.resolve(name));
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot read " + folder.resolve(name) + ": " + gone, gone);
        }
    }

    /** An element in which texts take the place of the files that hold them. */
    JsonElement inlined(JsonElement element) {
        String file = referred(element);
        if (file != null) return new JsonPrimitive(open(file).text());
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).map(this::inlined).collect(Json.toArray());
        }
        if (!(element instanceof JsonObject object)) return element;
        JsonObject inlined = new JsonObject();
        object.entrySet().forEach(member -> inlined.add(member.getKey(), inlined(member.getValue())));
        return inlined;
    }

    /** A file that an element refers to but that is not there. */
    Optional<String> missing(JsonElement element) {
        return files(element).filter(file -> !file.matches(NAME) || !Files.exists(folder.resolve(file)))
            .map(file -> folder.resolve(file).toString()).findFirst();
    }

    void clear() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.getFileName().toString().matches(NAME)) Files.delete(file);
            }
        }
    }

    private static Stream<String> files(JsonElement element) {
        String file = referred(element);
        if (file != null) return Stream.of(file);
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).flatMap(Sidecar::files);
        }
        if (!(element instanceof JsonObject object)) return Stream.empty();
        return object.entrySet().stream().flatMap(member -> files(member.getValue()));
    }
}
