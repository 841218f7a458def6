package dev.parley.testkit.tools;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A tool on offer, whether its members lie within {@code function} or {@code custom}, or beside its type. */
public record Tool(String type, String name, @Nullable JsonObject parameters, JsonObject json) {
    public static Tool of(JsonObject json) {
        JsonObject function = members(json, "function");
        JsonObject custom = members(json, "custom");
        JsonObject inner = function != null ? function : custom != null ? custom : json;
        return new Tool(text(json, "type", "function"), text(inner, "name", ""), members(inner, "parameters"), json);
    }

    /** Whether the caller answers its calls, rather than the service. */
    public boolean isCallers() {
        return type.equals("function") || isCustom();
    }

    public boolean isCustom() {
        return type.equals("custom");
    }

    /** What it is called with: a custom tool with any text, a function with arguments that fit its schema. */
    public String inputFor(String userText) {
        if (isCustom()) return userText;
        return parameters == null ? "{}" : new SchemaSample(parameters, userText).value().toString();
    }
}
