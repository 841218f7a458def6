package dev.parley.java;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kotlinx.serialization.KSerializer;
import kotlinx.serialization.builtins.BuiltinSerializersKt;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonNull;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * JSON: of models, to store a conversation or to log a reply, and free-form, such as a tool's parameters, from what Java has at
 * hand: text, or maps, lists and plain values.
 */
public final class Json {
    private Json() {
    }

    /**
     * The JSON of a model as the service writes it, or a JSON array of a list of models.
     *
     * <pre>{@code
     * String stored = Json.write(request.messages());
     * List<ChatMessage> messages = Json.readList(stored, ChatMessage.class);
     * }</pre>
     *
     * @throws IllegalArgumentException if {@code model} is no model of the API, or one that cannot be written
     */
    public static String write(Object model) {
        if (Objects.requireNonNull(model, "model") instanceof List<?> models) {
            return models.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        byte[] json = ModelSerializers.JSON.encode(serializer(model.getClass()), model, Map.of());
        return new String(json, StandardCharsets.UTF_8);
    }

    /**
     * Reads a model, such as a {@code ChatMessage} or a {@code ChatCompletion}, as replies of the service are read.
     *
     * @throws IllegalArgumentException if {@code type} is no model of the API, or {@code json} does not fit it
     */
    public static <T> T read(String json, Class<T> type) {
        Objects.requireNonNull(json, "json");
        return ofType(type, ModelSerializers.JSON.decode(serializer(Objects.requireNonNull(type, "type")), json));
    }

    /**
     * Reads a JSON array of models.
     *
     * @throws IllegalArgumentException as {@link #read} does
     */
    public static <T> List<T> readList(String json, Class<T> type) {
        Objects.requireNonNull(json, "json");
        var list = BuiltinSerializersKt.ListSerializer(serializer(Objects.requireNonNull(type, "type")));
        return ModelSerializers.JSON.decode(list, json).stream().map(model -> ofType(type, model)).toList();
    }

    /** Whether {@code type} is one that {@link #write} and {@link #read} know: a model of the API, or a part of one. */
    public static boolean isModel(Class<?> type) {
        return ModelSerializers.of(Objects.requireNonNull(type, "type")) != null;
    }

    private static KSerializer<Object> serializer(Class<?> type) {
        KSerializer<Object> serializer = ModelSerializers.of(type);
        if (serializer == null) throw new IllegalArgumentException(type.getName() + " is no model of the API.");
        return serializer;
    }

    private static <T> T ofType(Class<T> type, Object model) {
        if (type.isInstance(model)) return type.cast(model);
        throw new IllegalArgumentException("The JSON is a " + model.getClass().getName() + ", not a " + type.getName() + ".");
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
        Objects.requireNonNull(json, "json").forEach((name, value) -> members.put(name, toJava(value)));
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

    /** Any JSON as Java has it at hand: what {@link #toMap(JsonObject)} says of members. */
    public static @Nullable Object toJava(JsonElement json) {
        if (Objects.requireNonNull(json, "json") instanceof JsonObject object) return toMap(object);
        if (json instanceof JsonPrimitive value) return plain(value);
        List<@Nullable Object> elements = new ArrayList<>();
        ((JsonArray) json).forEach(element -> elements.add(toJava(element)));
        return Collections.unmodifiableList(elements);
    }

    /**
     * As the other, of JSON text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static @Nullable Object toJava(String json) {
        return toJava(element(json));
    }

    private static @Nullable Object plain(JsonPrimitive value) {
        if (value instanceof JsonNull) return null;
        if (value.isString()) return value.getContent();
        Boolean truth = JsonElementKt.getBooleanOrNull(value);
        if (truth != null) return truth;
        Long whole = JsonElementKt.getLongOrNull(value);
        return whole != null ? whole : (Object) JsonElementKt.getDouble(value);
    }

    /**
     * The JSON of a plain value: {@code null}, text, a number, a truth value, a map, a list, or JSON itself.
     *
     * @throws IllegalArgumentException if it is any other value, or holds one
     */
    public static JsonElement of(@Nullable Object value) {
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
        members.forEach((name, value) -> object.put(String.valueOf(name), of(value)));
        return new JsonObject(object);
    }

    private static JsonArray arrayOf(Iterable<?> elements) {
        List<JsonElement> array = new ArrayList<>();
        elements.forEach(value -> array.add(of(value)));
        return new JsonArray(array);
    }
}
