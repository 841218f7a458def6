package dev.parley.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonNull;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Free-form JSON, such as a tool's parameters, from what Java has at hand: text, or maps, lists and plain values. */
public final class Json {
    private Json() {
    }

    /**
     * Reads the text of a JSON object.
     *
     * @throws IllegalArgumentException if it is no JSON, or another kind of it
     */
    public static JsonObject object(String json) {
        return JsonElementKt.getJsonObject(element(json));
    }

    /**
     * The members in their order; values may be {@code null}, text, numbers, truth values, maps, lists and JSON.
     *
     * @throws IllegalArgumentException if there is any other value in it
     */
    public static JsonObject object(Map<String, ?> members) {
        return objectOf(members);
    }

    /**
     * Reads any JSON text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static JsonElement element(String json) {
        return kotlinx.serialization.json.Json.Default.parseToJsonElement(json);
    }

    private static JsonElement elementOf(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement json) return json;
        if (value instanceof String text) return JsonElementKt.JsonPrimitive(text);
        if (value instanceof Number number) return JsonElementKt.JsonPrimitive(number);
        if (value instanceof Boolean truth) return JsonElementKt.JsonPrimitive(truth);
        if (value instanceof Map<?, ?> members) return objectOf(members);
        if (value instanceof Iterable<?> elements) return arrayOf(elements);
        throw new IllegalArgumentException("JSON has no " + value.getClass().getName() + " (" + value + ").");
    }

    private static JsonObject objectOf(Map<?, ?> members) {
        Map<String, JsonElement> object = new LinkedHashMap<>();
        members.forEach((name, value) -> object.put(String.valueOf(name), elementOf(value)));
        return new JsonObject(object);
    }

    private static JsonArray arrayOf(Iterable<?> elements) {
        List<JsonElement> array = new ArrayList<>();
        elements.forEach(value -> array.add(elementOf(value)));
        return new JsonArray(array);
    }
}
