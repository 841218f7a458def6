package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Takes uploaded files into stores. */
record StoreIntake(StoredFiles uploads, InstantSource clock) {
    private record Wanted(JsonObject request, String id) {}

    /** The file that a request names by its {@code file_id}. */
    StoreFile one(Store store, JsonObject request) {
        return take(store, List.of(wanted(request, "file_id"))).get(0);
    }

    /** The files that a request names by its {@code file_ids}, all alike, or in its {@code files}, each in its own way. */
    List<StoreFile> all(Store store, JsonObject request) {
        List<Wanted> alike = texts(request, "file_ids").stream().map(id -> new Wanted(request, id)).toList();
        List<Wanted> each = objects(request, "files").stream().map(file -> wanted(file, "files.file_id")).toList();
        if (!alike.isEmpty() && !each.isEmpty()) throw new Refusal("'file_ids' and 'files' are mutually exclusive.");
        return take(store, Stream.concat(alike.stream(), each.stream()).toList());
    }

    private static Wanted wanted(JsonObject request, String param) {
        String id = text(request, "file_id");
        if (id == null) throw Checks.missing(param);
        return new Wanted(request, id);
    }

    /** All of them or, where one is refused, none. */
    private List<StoreFile> take(Store store, List<Wanted> wanted) {
        List<StoreFile> files = wanted.stream().map(it -> file(store, it)).toList();
        store.use();
        files.forEach(file -> store.files.add(file.id(), file));
        return files;
    }

    private StoreFile file(Store store, Wanted wanted) {
        String name = text(uploads.find(wanted.id), "filename", "");
        StoreFile.Source source = new StoreFile.Source(wanted.id, name, uploads.content(wanted.id));
        return new StoreFile(
            store.id(), source, Chunking.of(wanted.request), Attributes.of(wanted.request), clock);
    }
}
