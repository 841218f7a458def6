package dev.parley.testkit.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;

/** What the service checks everywhere, and what it says then. */
public final class Checks {
    private Checks() {}

    /** The model that a request names. */
    public static String requireModel(JsonObject request) {
        return requireText(request, "model");
    }

    /** The text of a parameter, refused when it is absent or none. */
    public static String requireText(JsonObject request, String param) {
        JsonElement value = request.get(param);
        if (value == null) throw missing(param);
        if (!Read.isString(value)) throw wrongType(param, "a string", value);
        return value.getAsString();
    }

    /** Refuses a parameter that is there and less than 1. */
    public static void requireAtLeastOne(JsonObject request, String param) {
        Integer value = Read.number(request, param);
        if (value != null && value < 1) throw tooSmall(param, 1, value);
    }

    /** What the service says of a parameter that must be there. */
    public static Refusal missing(String param) {
        return new Refusal("Missing required parameter: '" + param + "'.").param(param).code("missing_required_parameter");
    }

    /** What it says of a parameter of the wrong type. */
    public static Refusal wrongType(String param, String expected, JsonElement actual) {
        return new Refusal("Invalid type for '" + param + "': expected " + expected + ", but got " + nameOf(actual)
            + " instead.").param(param).code("invalid_type");
    }

    /** What it says of a value that is none of those it knows. */
    public static Refusal invalid(String param, String value) {
        return new Refusal("Invalid value: '" + value + "'.").param(param).code("invalid_value");
    }

    /** What it says of a list without elements. */
    public static Refusal emptyArray(String param) {
        return new Refusal("Invalid '" + param + "': empty array. Expected an array with minimum length 1, but got an "
            + "empty array instead.").param(param).code("empty_array");
    }

    static Refusal tooSmall(String param, int least, Number value) {
        return new Refusal("Invalid '" + param + "': integer below minimum value. Expected a value >= " + least
            + ", but got " + value + " instead.").param(param).code("integer_below_min_value");
    }

    private static String nameOf(JsonElement element) {
        if (element instanceof JsonObject) return "an object";
        if (element instanceof JsonArray) return "an array";
        if (element instanceof JsonNull) return "null";
        return Read.isString(element) ? "a string" : "a number or boolean";
    }
}
