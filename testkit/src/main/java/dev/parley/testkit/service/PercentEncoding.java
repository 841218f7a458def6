package dev.parley.testkit.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Decodes what stands in a URL; as it stands when it is encoded wrongly. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** A name or value of a query, where a plus is a space. */
    static String query(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException wrong) {
            return text;
        }
    }

    /** A segment of a path, where a plus is a plus. */
    static String segment(String text) {
        return query(text.replace("+", "%2B"));
    }
}
