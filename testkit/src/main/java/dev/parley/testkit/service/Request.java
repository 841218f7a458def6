package dev.parley.testkit.service;

import com.google.gson.JsonObject;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.IncomingRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request with its whole body. Path and query are still percent-encoded, the names of headers in lower case. */
public record Request(
    String method, String path, @Nullable String query, Map<String, List<String>> headers, Content content) {

    private static final Pattern METADATA = Pattern.compile("metadata\\[(.+)]");

    /** A request as it came, whose body is what has arrived of it. */
    public static Request of(IncomingRequest incoming) {
        return new Request(
            incoming.method(), incoming.path(), incoming.query(), incoming.headers(), incoming.content());
    }

    /** A request that nobody sent, as if it had come with that body. */
    public static Request json(String method, String path, JsonObject body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
        return new Request(method, path, null, headers, Content.of(body.toString()));
    }

    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    public @Nullable String parameter(String name) {
        return parameters(name).stream().findFirst().orElse(null);
    }

    public List<String> parameters(String name) {
        return parameters().stream().filter(parameter -> parameter[0].equals(name)).map(parameter -> parameter[1]).toList();
    }

    /** What the parameters {@code metadata[key]} ask for, by key. */
    public Map<String, String> metadata() {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String[] parameter : parameters()) {
            Matcher matcher = METADATA.matcher(parameter[0]);
            if (matcher.matches()) wanted.put(matcher.group(1), parameter[1]);
        }
        return wanted;
    }

    /** Names and values, decoded, in the order sent. */
    public List<String[]> parameters() {
        if (query == null) return List.of();
        return Arrays.stream(query.split("&")).filter(text -> !text.isEmpty()).map(Request::parameterOf).toList();
    }

    private static String[] parameterOf(String text) {
        String[] parts = text.split("=", 2);
        return new String[] {PercentEncoding.query(parts[0]), parts.length == 1 ? "" : PercentEncoding.query(parts[1])};
    }
}
