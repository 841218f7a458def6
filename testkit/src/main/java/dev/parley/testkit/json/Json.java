package dev.parley.testkit.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes JSON: {@code object("id", id, "deleted", true)}. Nobody changes an element once it is made. */
public final class Json {
    private Json() {}

    /**
     * An object of names and values in turns: texts, numbers, booleans, elements, iterables and null. An empty
     * {@link Optional} leaves its member out.
     */
    public static JsonObject object(@Nullable Object... namesAndValues) {
        return with(new JsonObject(), namesAndValues);
    }

    /** An object like another, with these members in place of its own or behind them. */
    public static JsonObject with(JsonObject base, @Nullable Object... namesAndValues) {
        JsonObject made = new JsonObject();
        base.entrySet().forEach(member -> made.add(member.getKey(), member.getValue()));
        for (int at = 0; at < namesAndValues.length; at += 2) put(made, namesAndValues[at], namesAndValues[at + 1]);
        return made;
    }

    /** The members of both objects; where they share a name, those of the second. */
    public static JsonObject joined(JsonObject some, JsonObject more) {
        JsonObject made = with(some);
        more.entrySet().forEach(member -> made.add(member.getKey(), member.getValue()));
        return made;
    }

    public static JsonArray array(Iterable<?> values) {
        return StreamSupport.stream(values.spliterator(), false).collect(toArray());
    }

    public static Collector<Object, ?, JsonArray> toArray() {
        return Collector.of(JsonArray::new, (array, value) -> array.add(element(value)), (some, more) -> {
            some.addAll(more);
            return some;
        });
    }

    public static JsonElement element(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement element) return element;
        if (value instanceof String text) return new JsonPrimitive(text);
        if (value instanceof Number number) return new JsonPrimitive(number);
        if (value instanceof Boolean flag) return new JsonPrimitive(flag);
        if (value instanceof Iterable<?> values) return array(values);
        throw new IllegalArgumentException("no JSON: " + value.getClass());
    }

    /** An object without members. */
    public static JsonObject empty() {
        return new JsonObject();
    }

    /** An array without elements. */
    public static List<JsonElement> none() {
        return List.of();
    }

    private static void put(JsonObject object, @Nullable Object name, @Nullable Object value) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given == null && value != null) return;
        object.add((String) name, element(given));
    }
}
