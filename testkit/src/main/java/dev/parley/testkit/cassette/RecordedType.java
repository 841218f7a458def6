package dev.parley.testkit.cassette;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Content;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The type of a body, and with it how the body stands in an entry. */
record RecordedType(String header, String type) {
    static RecordedType of(@Nullable String header) {
        String given = header == null ? "" : header;
        return new RecordedType(given, given.split(";", 2)[0].trim().toLowerCase(Locale.ROOT));
    }

    boolean isStream() {
        return type.equals("text/event-stream");
    }

    /** What a body is called in an entry. */
    String member() {
        if (isJson()) return "body";
        return isForm() ? "form" : "text";
    }

    /** A body as JSON, in which {@code refer} tells what stands for a file; null when the body itself is to be one. */
    @Nullable JsonElement read(Content content, BiFunction<Content, String, JsonObject> refer) {
        if (isJson()) return json(content);
        if (isForm()) return form(content, refer);
        if (!isText()) return null;
        String text = content.text();
        return text.indexOf('\uFFFD') < 0 ? new JsonPrimitive(text) : null;
    }

    /** What a file of this type is called behind its dot. */
    String extension() {
        String subtype = type.substring(type.indexOf('/') + 1).replaceAll("^x-|[^a-z0-9]", "");
        return subtype.matches("\\w{1,8}") ? subtype : "bin";
    }

    private boolean isJson() {
        return type.matches("application/([\\w.-]+\\+)?json");
    }

    private boolean isForm() {
        return type.equals("multipart/form-data");
    }

    private boolean isText() {
        return type.startsWith("text/") || type.matches("application/(jsonl|x-ndjson|x-subrip)");
    }

    private static @Nullable JsonElement json(Content content) {
        try {
            return Read.parse(content.text());
        } catch (JsonParseException malformed) {
            return null;
        }
    }

    private @Nullable JsonElement form(Content content, BiFunction<Content, String, JsonObject> refer) {
        try {
            JsonObject form = new JsonObject();
            for (FormPart part : FormData.of(content, header).parts()) {
                Members.add(form, part.name(), field(part, refer));
            }
            return form;
        } catch (Refusal malformed) {
            return null;
        }
    }

    private static JsonElement field(FormPart part, BiFunction<Content, String, JsonObject> refer) {
        if (part.fileName() == null) return new JsonPrimitive(part.content().text());
        String extension = part.fileName().substring(part.fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Json.object("filename", part.fileName(),
            "content", refer.apply(part.content(), extension.matches("\\w{1,8}") ? extension : "bin"));
    }
}
