package dev.parley.testkit.json;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads JSON: what is absent, or of another type, is null, false or empty. */
public final class Read {
    private static final Gson GSON = new Gson();

    private Read() {}

    /**
     * The one element that a text is.
     *
     * @throws JsonParseException when it is none, by the letter of the standard.
     */
    public static JsonElement parse(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) throw new MalformedJsonException("more than one element");
            return element;
        } catch (IOException | IllegalStateException malformed) {
            throw new JsonParseException(malformed);
        }
    }

    /** The object that a text is; null when it is none. */
    public static @Nullable JsonObject object(String text) {
        try {
            return parse(text) instanceof JsonObject object ? object : null;
        } catch (JsonParseException malformed) {
            return null;
        }
    }

    /** The member of that name, which may be JSON's null; null when absent. */
    public static @Nullable JsonElement member(JsonObject object, String name) {
        return object.get(name);
    }

    /** Whether a member is there and not null. */
    public static boolean has(JsonObject object, String name) {
        return !(object.get(name) == null || object.get(name) instanceof JsonNull);
    }

    public static @Nullable String text(JsonObject object, String name) {
        return text(object.get(name));
    }

    public static String text(JsonObject object, String name, String otherwise) {
        String text = text(object, name);
        return text == null ? otherwise : text;
    }

    public static @Nullable String text(@Nullable JsonElement element) {
        return isString(element) ? element.getAsString() : null;
    }

    /** A whole number that fits an int. */
    public static @Nullable Integer number(JsonObject object, String name) {
        Long number = wholeNumber(object, name);
        return number == null || number.intValue() != number ? null : number.intValue();
    }

    public static int number(JsonObject object, String name, int otherwise) {
        Integer number = number(object, name);
        return number == null ? otherwise : number;
    }

    public static @Nullable Long wholeNumber(JsonObject object, String name) {
        try {
            return isNumber(object.get(name)) ? (Long) Long.parseLong(object.get(name).getAsString()) : null;
        } catch (NumberFormatException fraction) {
            return null;
        }
    }

    public static @Nullable Double decimal(@Nullable JsonElement element) {
        return isNumber(element) ? element.getAsDouble() : null;
    }

    public static boolean flag(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    public static @Nullable JsonObject members(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject members ? members : null;
    }

    /** The object of that name, or one without members. */
    public static JsonObject membersOrNone(JsonObject object, String name) {
        JsonObject members = members(object, name);
        return members == null ? Json.empty() : members;
    }

    public static List<JsonElement> items(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array.asList() : List.of();
    }

    /** The objects in the array of that name. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        return items(object, name).stream()
            .filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    /** The strings in the array of that name. */
    public static List<String> texts(JsonObject object, String name) {
        return items(object, name).stream().filter(Read::isString).map(JsonElement::getAsString).toList();
    }

    public static boolean isString(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }

    public static boolean isNumber(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    /** Whether an array has elements that are all of one kind. */
    public static boolean all(JsonArray array, Predicate<JsonElement> kind) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(kind);
    }

    /** The first of some objects whose member has that text; null when none has. */
    public static @Nullable JsonObject first(List<JsonObject> objects, String name, String text) {
        return objects.stream().filter(object -> text.equals(text(object, name))).findFirst().orElse(null);
    }

    /** The last of some objects whose member has that text; null when none has. */
    public static @Nullable JsonObject last(List<JsonObject> objects, String name, String text) {
        return objects.stream().filter(object -> text.equals(text(object, name)))
            .reduce((earlier, later) -> later).orElse(null);
    }
}
