package dev.parley.testkit.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Finds members of JSON by RFC 6901. */
public final class Pointer {
    private Pointer() {}

    /** The element that a pointer such as {@code /messages/0/content} leads to; null when it is null or absent. */
    public static @Nullable JsonElement of(JsonElement root, String pointer) {
        JsonElement found = root;
        for (String step : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/", -1)) {
            if (!pointer.isEmpty()) found = step(found, step.replace("~1", "/").replace("~0", "~"));
        }
        return found instanceof JsonNull ? null : found;
    }

    /** A value that a test expects there. */
    public static @Nullable JsonElement value(@Nullable Object value) {
        return value == null ? null : Json.element(value);
    }

    private static @Nullable JsonElement step(@Nullable JsonElement element, String step) {
        if (element instanceof JsonObject object) return object.get(step);
        if (!(element instanceof JsonArray array) || !step.matches("\\d{1,9}")) return null;
        int at = Integer.parseInt(step);
        return at < array.size() ? array.get(at) : null;
    }
}
