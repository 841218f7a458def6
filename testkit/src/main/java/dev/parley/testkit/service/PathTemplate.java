package dev.parley.testkit.service;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path below {@code /v1} with names in braces for what may vary, as in {@code /models/{model}}. */
public final class PathTemplate {
    /** What every path of the service begins with. */
    public static final String BASE = "/v1";

    private final String[] segments;

    public PathTemplate(String template) {
        this.segments = template.split("/", -1);
    }

    /** The decoded value of each name when the path fits; null when it does not. */
    public @Nullable Map<String, String> match(String path) {
        String[] given = (path.startsWith(BASE) ? path.substring(BASE.length()) : path).split("/", -1);
        if (given.length != segments.length) return null;
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < segments.length; at++) {
            if (isName(at) && !given[at].isEmpty()) values.put(nameAt(at), PercentEncoding.segment(given[at]));
            else if (!segments[at].equals(given[at])) return null;
        }
        return values;
    }

    public boolean fits(String path) {
        return match(path) != null;
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }

    private boolean isName(int at) {
        return segments[at].startsWith("{");
    }

    private String nameAt(int at) {
        return segments[at].substring(1, segments[at].length() - 1);
    }
}
