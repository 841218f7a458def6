package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.has;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;

/** The {@code attributes} of a file. */
final class Attributes {
    private static final int MOST = 16;

    private Attributes() {}

    /** Those of a request, refused where the service refuses them; none when absent. */
    static JsonObject of(JsonObject request) {
        if (!has(request, "attributes")) return Json.empty();
        if (!(request.get("attributes") instanceof JsonObject attributes)) {
            throw Checks.wrongType("attributes", "an object", request.get("attributes"));
        }
        if (attributes.size() > MOST) throw new Refusal("There can be 16 attributes at most.").param("attributes");
        attributes.entrySet().forEach(attribute -> {
            if (attribute.getValue() instanceof JsonPrimitive) return;
            throw Checks.wrongType("attributes." + attribute.getKey(), "a string, number or boolean", attribute.getValue());
        });
        return attributes;
    }
}
