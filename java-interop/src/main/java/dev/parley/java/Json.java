package dev.parley.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonNull;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;
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
        return objectOf(Objects.requireNonNull(members, "members"));
    }

    /**
     * Reads any JSON text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static JsonElement element(String json) {
        return kotlinx.serialization.json.Json.Default.parseToJsonElement(Objects.requireNonNull(json, "json"));
    }

    /**
     * The members of a JSON object in their order, as Java has them at hand: text as {@code String}, whole numbers as
     * {@code Long} and others, and those too large, as {@code Double}, {@code Boolean}, {@code null}, and what is nested
     * as {@code Map} and {@code List}. It cannot be changed.
     */
    public static Map<String, @Nullable Object> toMap(JsonObject json) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Objects.requireNonNull(json, "json").forEach((name, value) -> members.put(name, plain(value)));
        return Collections.unmodifiableMap(members);
    }

    /**
     * As the other, of JSON text.
     *
     * @throws IllegalArgumentException if it is no JSON, or another kind of it
     */
    public static Map<String, @Nullable Object> toMap(String json) {
        return toMap(object(json));
    }

    private static @Nullable Object plain(JsonElement json) {
        if (json instanceof JsonObject object) return toMap(object);
        if (json instanceof JsonPrimitive value) return plainOf(value);
        List<@Nullable Object> elements = new ArrayList<>();
        ((JsonArray) json).forEach(element -> elements.add(plain(element)));
        return Collections.unmodifiableList(elements);
    }

    private static @Nullable Object plainOf(JsonPrimitive value) {
        if (value instanceof JsonNull) return null;
        if (value.isString()) return value.getContent();
        Boolean truth = JsonElementKt.getBooleanOrNull(value);
        if (truth != null) return truth;
        Long whole = JsonElementKt.getLongOrNull(value);
        return whole != null ? whole : (Object) JsonElementKt.getDouble(value);
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
