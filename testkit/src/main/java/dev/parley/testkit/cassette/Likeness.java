package dev.parley.testkit.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares requests, but for members in which they may differ. */
record Likeness(Set<String> indifferent) {
    /** What of a request has to be the same. */
    JsonElement relevant(JsonElement element) {
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).map(this::relevant).collect(Json.toArray());
        }
        if (!(element instanceof JsonObject object)) return element;
        JsonObject relevant = new JsonObject();
        object.entrySet().stream().filter(member -> !indifferent.contains(member.getKey()))
            .forEach(member -> relevant.add(member.getKey(), relevant(member.getValue())));
        return relevant;
    }

    /** Where two elements differ first, as a JSON pointer; null when nowhere. */
    static @Nullable String difference(@Nullable JsonElement some, @Nullable JsonElement other) {
        if (some instanceof JsonObject one && other instanceof JsonObject two) return difference(one, two);
        if (some instanceof JsonArray one && other instanceof JsonArray two) return difference(one, two);
        return some != null && some.equals(other) ? null : "";
    }

    private static @Nullable String difference(JsonObject some, JsonObject other) {
        Set<String> names = new LinkedHashSet<>(some.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            String found = difference(some.get(name), other.get(name));
            if (found != null) return "/" + name.replace("~", "~0").replace("/", "~1") + found;
        }
        return null;
    }

    private static @Nullable String difference(JsonArray some, JsonArray other) {
        for (int at = 0; at < Math.max(some.size(), other.size()); at++) {
            boolean isInBoth = at < Math.min(some.size(), other.size());
            String found = isInBoth ? difference(some.get(at), other.get(at)) : "";
            if (found != null) return "/" + at + found;
        }
        return null;
    }
}
