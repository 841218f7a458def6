package dev.parley.testkit.tools;

import static dev.parley.testkit.json.Read.items;
import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a simple value that a JSON schema allows: every property, one element an array, the first of an {@code enum} or
 * {@code anyOf}, the least number, and a text wherever a string may stand. Where a schema goes round in circles, it ends
 * them by what is optional, empty or null.
 */
public final class SchemaSample {
    private static final int DEEP = 4;
    private static final int ENDLESS = 64;

    private final JsonObject root;
    private final String text;

    public SchemaSample(JsonObject root, String text) {
        this.root = root;
        this.text = text;
    }

    public JsonElement value() {
        return sample(root, new Place(0, 0));
    }

    /** How deep below the root, and which element of an array, a value stands. */
    private record Place(int depth, int index) {
        Place deeper() {
            return new Place(depth + 1, index);
        }

        Place element(int index) {
            return new Place(depth + 1, index);
        }

        boolean isDeep() {
            return depth > DEEP;
        }
    }

    private JsonElement sample(JsonObject schema, Place place) {
        if (place.depth > ENDLESS) return JsonNull.INSTANCE;
        if (schema.has("const")) return schema.get("const");
        if (schema.has("enum")) return chosen(items(schema, "enum"), place);
        if (schema.has("$ref")) return sample(joined(resolve(text(schema, "$ref", "")), schema, "$ref"), place.deeper());
        if (schema.has("allOf")) return sample(allOf(schema), place);
        JsonObject alternative = alternative(schema, place);
        return alternative == null ? byType(schema, place) : sample(alternative, place.deeper());
    }

    private static JsonElement chosen(List<JsonElement> values, Place place) {
        return values.isEmpty() ? JsonNull.INSTANCE : values.get(place.index % values.size());
    }

    private @Nullable JsonObject alternative(JsonObject schema, Place place) {
        for (String name : List.of("anyOf", "oneOf")) {
            List<JsonObject> all = objects(schema, name);
            JsonObject chosen = all.stream().filter(it -> place.isDeep() && isEnd(it)).findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
            if (chosen != null) return joined(schema, chosen, name);
        }
        return null;
    }

    /** Whether a value by that schema goes no deeper. */
    private boolean isEnd(JsonObject schema) {
        String type = typeOf(schema, false);
        boolean nests = schema.has("$ref") || "object".equals(type) || "array".equals(type) && number(schema, "minItems", 0) > 0;
        return !nests && !schema.has("anyOf") && !schema.has("oneOf") && !schema.has("allOf");
    }

    private JsonObject allOf(JsonObject schema) {
        JsonObject all = joined(schema, Json.empty(), "allOf");
        for (JsonObject part : objects(schema, "allOf")) {
            JsonObject resolved = part.has("$ref") ? joined(resolve(text(part, "$ref", "")), part, "$ref") : part;
            all = joined(all, resolved, "");
        }
        return all;
    }

    /** Both schemas as one, without a member that has been dealt with. */
    private static JsonObject joined(JsonObject some, JsonObject more, String done) {
        JsonObject all = Json.joined(some, more);
        JsonObject properties = Json.joined(membersOrNone(some, "properties"), membersOrNone(more, "properties"));
        if (properties.size() > 0) all.add("properties", properties);
        List<String> required = Stream.concat(texts(some, "required").stream(), texts(more, "required").stream()).toList();
        if (!required.isEmpty()) all.add("required", Json.array(required));
        all.remove(done);
        return all;
    }

    private JsonElement byType(JsonObject schema, Place place) {
        String type = typeOf(schema, place.isDeep());
        return switch (type == null ? "string" : type) {
            case "object" -> properties(schema, place);
            case "array" -> elements(schema, place);
            case "integer", "number" -> new NumberSample(schema, "integer".equals(type)).value(place.index);
            case "boolean" -> new JsonPrimitive(place.index % 2 == 0);
            case "null" -> JsonNull.INSTANCE;
            default -> new JsonPrimitive(new StringSample(schema, text).value(place.index));
        };
    }

    private JsonObject properties(JsonObject schema, Place place) {
        JsonObject object = new JsonObject();
        List<String> required = texts(schema, "required");
        for (Map.Entry<String, JsonElement> property : membersOrNone(schema, "properties").entrySet()) {
            if (place.isDeep() && !required.contains(property.getKey())) continue;
            object.add(property.getKey(), sample(schemaOf(property.getValue()), new Place(place.depth + 1, 0)));
        }
        for (int at = 1; object.size() < number(schema, "minProperties", 0); at++) {
            object.add("key" + at, sample(schemaOf(schema.get("additionalProperties")), place.deeper()));
        }
        return object;
    }

    private JsonArray elements(JsonObject schema, Place place) {
        List<JsonObject> first = objects(schema, "prefixItems");
        int least = number(schema, "minItems", 0);
        boolean further = schema.has("items") && !place.isDeep();
        int count = Math.max(least, Math.max(first.size(), further ? 1 : 0));
        List<JsonElement> elements = new ArrayList<>();
        for (int at = 0; at < Math.min(count, number(schema, "maxItems", count)); at++) {
            elements.add(sample(at < first.size() ? first.get(at) : schemaOf(schema.get("items")), place.element(at)));
        }
        return Json.array(elements);
    }

    private static JsonObject schemaOf(@Nullable JsonElement element) {
        return element instanceof JsonObject schema ? schema : Json.empty();
    }

    private static @Nullable String typeOf(JsonObject schema, boolean preferNull) {
        List<String> types = texts(schema, "type");
        if (preferNull && types.contains("null")) return "null";
        if (!types.isEmpty()) return types.get(0);
        String type = text(schema, "type");
        return type == null && schema.has("properties") ? "object" : type;
    }

    /** Only references into the schema itself, such as {@code #/$defs/step}; anything else allows everything. */
    private JsonObject resolve(String reference) {
        JsonObject found = root;
        for (String name : reference.replaceFirst("^#/?", "").split("/")) {
            if (name.isEmpty()) continue;
            JsonObject next = members(found, name.replace("~1", "/").replace("~0", "~"));
            if (next == null) return Json.empty();
            found = next;
        }
        return found;
    }
}
