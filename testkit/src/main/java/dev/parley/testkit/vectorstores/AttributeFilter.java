package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.decimal;
import static dev.parley.testkit.json.Read.items;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.service.Checks;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code filters} of a search: a comparison, or others joined by {@code and} or {@code or}. */
record AttributeFilter(JsonObject filter, String type) {
    private static final Set<String> TYPES = Set.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "and", "or");

    static AttributeFilter of(JsonObject filter) {
        String type = text(filter, "type");
        if (type == null) throw Checks.missing("filters.type");
        if (!TYPES.contains(type)) throw Checks.invalid("filters.type", type);
        return new AttributeFilter(filter, type);
    }

    boolean lets(JsonObject attributes) {
        return switch (type) {
            case "and" -> parts().allMatch(part -> part.lets(attributes));
            case "or" -> parts().anyMatch(part -> part.lets(attributes));
            default -> compares(attributes.get(key()));
        };
    }

    private Stream<AttributeFilter> parts() {
        return objects(filter, "filters").stream().map(AttributeFilter::of);
    }

    private String key() {
        String key = text(filter, "key");
        if (key == null) throw Checks.missing("filters.key");
        return key;
    }

    private boolean compares(@Nullable JsonElement actual) {
        return switch (type) {
            case "eq" -> same(actual, value());
            case "ne" -> !same(actual, value());
            case "in" -> items(filter, "value").stream().anyMatch(value -> same(actual, value));
            case "nin" -> items(filter, "value").stream().noneMatch(value -> same(actual, value));
            default -> fits(decimal(actual), decimal(value()));
        };
    }

    private boolean fits(@Nullable Double actual, @Nullable Double value) {
        if (actual == null || value == null) return false;
        return switch (type) {
            case "gt" -> actual > value;
            case "gte" -> actual >= value;
            case "lt" -> actual < value;
            default -> actual <= value;
        };
    }

    private JsonElement value() {
        if (!filter.has("value")) throw Checks.missing("filters.value");
        return filter.get("value");
    }

    /** Numbers are compared by what they are worth. */
    private static boolean same(@Nullable JsonElement actual, JsonElement expected) {
        Double number = decimal(expected);
        return number == null ? Objects.equals(actual, expected) : number.equals(decimal(actual));
    }
}
