package dev.parley.testkit.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a header such as {@code form-data; name=a; filename="b.txt"}, by their names in lower case. */
final class HeaderParameters {
    private static final Pattern PARAMETER =
        Pattern.compile(";\\s*([^\\s=;]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))");

    private HeaderParameters() {}

    static Map<String, String> of(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String value = quoted == null ? matcher.group(3).trim() : unescaped(quoted);
            add(parameters, matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    /** {@code name*=UTF-8''%c3%a4} is how a name that is not ASCII is written, and comes before the plain one. */
    private static void add(Map<String, String> parameters, String name, String value) {
        if (name.endsWith("*")) parameters.put(name.substring(0, name.length() - 1), extended(value));
        else parameters.putIfAbsent(name, value);
    }

    /** A quote within quotes stands behind a backslash, or as {@code %22}, which the service leaves as it is. */
    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\([\"\\\\])", "$1");
    }

    private static String extended(String value) {
        String[] parts = value.split("'", 3);
        if (parts.length < 3) return value;
        Charset charset = parts[0].equalsIgnoreCase("ISO-8859-1") ? ISO_8859_1 : UTF_8;
        try {
            return URLDecoder.decode(parts[2].replace("+", "%2B"), charset);
        } catch (IllegalArgumentException wrong) {
            return parts[2];
        }
    }
}
