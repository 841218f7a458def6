package dev.parley.testkit.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Takes out what must not be recorded: members by their names, and the texts of secret headers wherever they stand. */
final class Redaction {
    private static final String REDACTED = "redacted";
    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "proxy-authorization", "api-key",
        "x-api-key", "cookie", "set-cookie", "openai-organization", "openai-project");
    /** Anything shorter may stand by chance where it is no secret. */
    private static final int SHORTEST_SECRET = 6;

    private final Set<String> names;
    private final List<String> secrets;

    private Redaction(Set<String> names, List<String> secrets) {
        this.names = names;
        this.secrets = secrets;
    }

    static Redaction of(Set<String> names) {
        return new Redaction(names, List.of());
    }

    /** This redaction, which also knows the secrets in some headers, under their names in lower case. */
    Redaction with(Map<String, List<String>> headers) {
        List<String> more = new ArrayList<>(secrets);
        headers.forEach((name, values) -> {
            if (isSecret(name)) values.forEach(value -> secretsIn(value).forEach(more::add));
        });
        more.sort((some, other) -> other.length() - some.length());
        return new Redaction(names, more);
    }

    static boolean isSecret(String header) {
        return SECRET_HEADERS.contains(header);
    }

    JsonElement of(JsonElement element) {
        if (element instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).map(this::of).collect(Json.toArray());
        }
        if (element instanceof JsonObject object) return of(object);
        return Read.isString(element) ? new JsonPrimitive(of(element.getAsString())) : element;
    }

    String of(String text) {
        String redacted = text;
        for (String secret : secrets) redacted = redacted.replace(secret, REDACTED);
        return redacted;
    }

    private JsonObject of(JsonObject object) {
        JsonObject redacted = new JsonObject();
        object.entrySet().forEach(member -> redacted.add(of(member.getKey()),
            names.contains(member.getKey()) ? new JsonPrimitive(REDACTED) : of(member.getValue())));
        return redacted;
    }

    /** The token of {@code Bearer sk-…}, the values of {@code a=1; b=2}, or the whole. */
    private static Set<String> secretsIn(String value) {
        Set<String> parts = new TreeSet<>();
        Stream.of(value.split("[ ;,]+")).flatMap(part -> Stream.of(part, part.substring(part.indexOf('=') + 1)))
            .filter(part -> part.length() >= SHORTEST_SECRET && !part.equalsIgnoreCase("Bearer")).forEach(parts::add);
        return parts;
    }
}
