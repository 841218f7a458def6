package dev.parley.testkit.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.PathTemplate;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.wire.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Writes the halves of one call as an entry has them, redacted, and gathers what is to lie beside the cassette. */
final class EntryWriter {
    private static final int LONG_TEXT = 32 * 1024;

    private final Redaction redaction;
    private final Map<String, Content> files = new LinkedHashMap<>();

    EntryWriter(Redaction redaction) {
        this.redaction = redaction;
    }

    JsonObject request(Request request) {
        JsonObject entry = Json.object("method", request.method(), "path", redaction.of(pathOf(request)));
        JsonObject query = new JsonObject();
        request.parameters().forEach(parameter -> Members.add(query, parameter[0], new JsonPrimitive(parameter[1])));
        if (query.size() > 0) entry.add("query", kept(query));
        return Json.joined(entry, body(RecordedType.of(request.header("content-type")), request.content()));
    }

    /** The head of a reply that came so many milliseconds after its request. */
    JsonObject head(long after, int status, Map<String, List<String>> headers) {
        JsonObject kept = new JsonObject();
        headers.forEach((name, values) -> values.forEach(value -> Members.add(kept, name,
            new JsonPrimitive(Redaction.isSecret(name) ? "redacted" : redaction.of(value)))));
        return Json.object("after", after, "status", status, "headers", kept);
    }

    JsonObject body(RecordedType type, Content content) {
        if (content.size() == 0) return Json.empty();
        JsonElement whole = type.read(content, this::referred);
        if (whole == null) return Json.object("body", referred(content, type.extension()));
        return Json.object(type.member(), kept(whole));
    }

    JsonObject events(JsonArray events) {
        return Json.object("events", kept(events));
    }

    void writeFilesTo(Sidecar sidecar) {
        files.forEach(sidecar::write);
        files.clear();
    }

    private JsonElement kept(JsonElement element) {
        return shortened(redaction.of(element));
    }

    /** A copy in which long texts lie in files. */
    private JsonElement shortened(JsonElement element) {
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).map(this::shortened).collect(Json.toArray());
        }
        if (Read.isString(element) && element.getAsString().length() > LONG_TEXT) {
            return referred(Content.of(element.getAsString()), "txt");
        }
        if (!(element instanceof JsonObject object)) return element;
        JsonObject made = new JsonObject();
        object.entrySet().forEach(member -> made.add(member.getKey(), shortened(member.getValue())));
        return made;
    }

    private JsonObject referred(Content content, String extension) {
        String name = Fingerprint.of(content) + "." + extension;
        files.put(name, content);
        return Sidecar.reference(name);
    }

    static String pathOf(Request request) {
        String path = request.path();
        return path.startsWith(PathTemplate.BASE + "/") ? path.substring(PathTemplate.BASE.length()) : path;
    }
}
