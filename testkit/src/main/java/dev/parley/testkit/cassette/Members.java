package dev.parley.testkit.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Members of an object whose names may come more than once: an array then. */
final class Members {
    private Members() {}

    static void add(JsonObject object, String name, JsonElement value) {
        JsonElement before = object.get(name);
        if (before == null) object.add(name, value);
        else if (before instanceof JsonArray array) array.add(value);
        else object.add(name, arrayOf(before, value));
    }

    private static JsonArray arrayOf(JsonElement first, JsonElement second) {
        JsonArray array = new JsonArray();
        array.add(first);
        array.add(second);
        return array;
    }
}
