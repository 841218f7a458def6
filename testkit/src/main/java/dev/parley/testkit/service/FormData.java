package dev.parley.testkit.service;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.wire.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form as it was sent: its fields in their order. */
public record FormData(List<FormPart> parts) {
    private static final Pattern TYPED = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?|true|false");

    /** Reads a form by its content type, which names the boundary; refused when it is cut short. */
    public static FormData of(Content content, @Nullable String contentType) {
        String boundary = HeaderParameters.of(contentType == null ? "" : contentType).get("boundary");
        return read(content, boundary == null ? "" : boundary);
    }

    /** Reads the form whose fields are parted by that boundary; refused when it is cut short. */
    public static FormData read(Content content, String boundary) {
        return new FormData(new FormReader(content, boundary).parts());
    }

    /** The text of a field; null when it was not sent. */
    public @Nullable String text(String name) {
        return parts.stream().filter(part -> part.name().equals(name) && !part.isFile())
            .findFirst().map(part -> part.content().text()).orElse(null);
    }

    /** The texts of all fields called so, or so with {@code []} behind it. */
    public List<String> texts(String name) {
        return parts.stream().filter(part -> part.isNamed(name) && !part.isFile())
            .map(part -> part.content().text()).toList();
    }

    /** The fields {@code name[key]}, by their keys. */
    public Map<String, String> members(String name) {
        Map<String, String> members = new LinkedHashMap<>();
        for (FormPart part : parts) {
            if (!part.name().startsWith(name + "[") || !part.name().endsWith("]")) continue;
            members.put(part.name().substring(name.length() + 1, part.name().length() - 1), part.content().text());
        }
        return members;
    }

    /** A whole number; null when it is absent or none. */
    public @Nullable Integer number(String name) {
        String text = text(name);
        return text != null && text.matches("-?\\d{1,9}") ? (Integer) Integer.parseInt(text) : null;
    }

    /** The files called so, or so with {@code []} behind it. */
    public List<FormPart> files(String name) {
        return parts.stream().filter(part -> part.isNamed(name) && part.isFile()).toList();
    }

    /** A file, refused when it was not sent or is empty. */
    public FormPart file(String name) {
        FormPart file = files(name).stream().findFirst().orElseThrow(() -> Checks.missing(name));
        if (file.content().size() == 0) {
            throw new Refusal("The file '" + name + "' is empty.").param(name).code("empty_file");
        }
        return file;
    }

    /** Bytes, be they a file or not, refused when they were not sent. */
    public Content data(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
            .orElseThrow(() -> Checks.missing(name)).content();
    }

    /** A text, refused when it was not sent. */
    public String required(String name) {
        String text = text(name);
        if (text == null) throw Checks.missing(name);
        return text;
    }

    /** The fields that are no files, as though they had come as JSON, with those that are numbers or flags there. */
    public JsonObject fields(String... numbersAndFlags) {
        JsonObject fields = new JsonObject();
        for (FormPart part : parts) {
            if (part.isFile()) continue;
            String text = part.content().text();
            boolean isTyped = List.of(numbersAndFlags).contains(part.name()) && TYPED.matcher(text).matches();
            fields.add(part.name(), isTyped ? Read.parse(text) : new JsonPrimitive(text));
        }
        return fields;
    }
}
