package dev.parley.testkit.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.testkit.wire.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a form as any client writes it: with a preamble, spaces behind a boundary, or an epilogue. */
final class FormReader {
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(UTF_8);
    private static final byte[] LINE_END = "\r\n".getBytes(UTF_8);

    private final Content content;
    private final byte[] delimiter;
    private final List<FormPart> parts = new ArrayList<>();

    FormReader(Content content, String boundary) {
        if (boundary.isEmpty()) throw malformed();
        this.content = content;
        this.delimiter = ("\r\n--" + boundary).getBytes(UTF_8);
    }

    List<FormPart> parts() {
        long at = behindFirstBoundary();
        while (!startsWith(at, "--")) at = readPart(behindLine(at));
        return parts;
    }

    /** The first boundary need have no line before it. */
    private long behindFirstBoundary() {
        String first = new String(delimiter, UTF_8).substring(2);
        if (startsWith(0, first)) return delimiter.length - 2;
        return require(content.indexOf(delimiter, 0)) + delimiter.length;
    }

    /** Nothing but space may follow a boundary on its line. */
    private long behindLine(long at) {
        long end = require(content.indexOf(LINE_END, at));
        if (!content.slice(at, Math.min(end - at, 100)).text().isBlank()) throw malformed();
        return end + LINE_END.length;
    }

    /** Reads the part whose head begins there; where the boundary behind it ends. */
    private long readPart(long at) {
        long headEnd = require(content.indexOf(HEAD_END, at));
        long body = headEnd + HEAD_END.length;
        long end = require(content.indexOf(delimiter, body - LINE_END.length));
        parts.add(part(content.slice(at, headEnd - at).text(), content.slice(body, Math.max(0, end - body))));
        return end + delimiter.length;
    }

    private static FormPart part(String head, Content content) {
        Map<String, String> headers = new HashMap<>();
        for (String line : head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n")) {
            String[] parts = line.split(":", 2);
            if (parts.length == 2) headers.put(parts[0].trim().toLowerCase(Locale.ROOT), parts[1].trim());
        }
        Map<String, String> parameters = HeaderParameters.of(headers.getOrDefault("content-disposition", ""));
        if (!parameters.containsKey("name")) throw malformed();
        return new FormPart(parameters.get("name"), parameters.get("filename"), headers.get("content-type"), content);
    }

    private boolean startsWith(long at, String text) {
        if (content.size() - at < text.length()) return false;
        return content.slice(at, text.length()).text().equals(text);
    }

    private static long require(long at) {
        if (at < 0) throw malformed();
        return at;
    }

    private static Refusal malformed() {
        return new Refusal("We could not parse the multipart form of your request.");
    }
}
