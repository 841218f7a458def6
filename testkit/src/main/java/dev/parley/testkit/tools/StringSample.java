package dev.parley.testkit.tools;

import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A text that a schema allows: of its format or pattern, or else the one given, neither too short nor too long. */
final class StringSample {
    private final JsonObject schema;
    private final String text;

    StringSample(JsonObject schema, String text) {
        this.schema = schema;
        this.text = text;
    }

    /** The text for an element of an array, which differ. */
    String value(int index) {
        String pattern = text(schema, "pattern");
        if (pattern != null) return new PatternSample(pattern, number(schema, "minLength", 0)).value(index);
        String formatted = formatted(text(schema, "format", ""), index);
        if (formatted != null) return formatted;
        return fitted(index == 0 ? text : text + " " + (index + 1));
    }

    private String fitted(String text) {
        int least = number(schema, "minLength", 0);
        int most = number(schema, "maxLength", Integer.MAX_VALUE);
        String longer = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return longer.length() > most ? longer.substring(longer.length() - most) : longer;
    }

    private static @Nullable String formatted(String format, int index) {
        return switch (format) {
            case "date-time" -> "2026-01-01T00:00:%02dZ".formatted(index % 60);
            case "date" -> "2026-01-%02d".formatted(index % 28 + 1);
            case "time" -> "00:00:%02dZ".formatted(index % 60);
            case "duration" -> "PT" + (index + 1) + "S";
            case "email", "idn-email" -> "user" + (index + 1) + "@example.com";
            case "hostname", "idn-hostname" -> "host" + (index + 1) + ".example.com";
            case "ipv4" -> "192.0.2." + (index % 254 + 1);
            case "ipv6" -> "2001:db8::" + Integer.toHexString(index % 65535 + 1);
            case "uuid" -> "00000000-0000-4000-8000-%012x".formatted(index + 1);
            case "uri", "iri", "uri-reference", "iri-reference" -> "https://example.com/" + (index + 1);
            case "json-pointer" -> "/" + index;
            default -> null;
        };
    }
}
