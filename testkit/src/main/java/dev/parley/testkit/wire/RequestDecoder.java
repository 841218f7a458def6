package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes requests of bytes, however they are cut: as much of RFC 9112 as there are clients for. */
final class RequestDecoder {
    private static final int MAX_LINES = 1024 * 1024;
    /** A server takes a whole URL, too, as clients of proxies send it. */
    private static final Pattern REQUEST_LINE =
        Pattern.compile("([!-~]+) (?:[a-z]+://[^\\s\\p{Cntrl}/?]+(?=/))?([^\\s\\p{Cntrl}]+) HTTP/1\\.([01])");
    private static final Pattern HEADER = Pattern.compile("(?s)([!-9;-~]+):[ \t]*(.*?)[ \t]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK_SIZE = Pattern.compile("(?s)([0-9a-fA-F]{1,15})[ \t]*(?:;.*)?");

    private final Requests requests;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Part part = Part.REQUEST_LINE;
    private Matcher first = REQUEST_LINE.matcher("");
    private List<Header> headers = List.of();
    private int gathered;
    private long left;

    RequestDecoder(Requests requests) {
        this.requests = requests;
    }

    /**
     * Takes what came.
     *
     * @throws ProtocolException when it is no HTTP.
     */
    void decode(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (part == Part.BODY || part == Part.CHUNK) takePiece(bytes);
            else takeLine(bytes);
        }
    }

    private void takePiece(ByteBuffer bytes) throws IOException {
        int size = (int) Math.min(left, bytes.remaining());
        ByteBuffer piece = bytes.slice(bytes.position(), size);
        bytes.position(bytes.position() + size);
        left -= size;
        requests.receive(piece);
        if (left > 0) return;
        if (part == Part.CHUNK) part = Part.CHUNK_END;
        else end();
    }

    private void takeLine(ByteBuffer bytes) throws IOException {
        String line = lineOf(bytes);
        if (line == null) return;
        switch (part) {
            case REQUEST_LINE -> begin(line);
            case HEADERS -> header(line);
            case CHUNK_SIZE -> beginChunk(line);
            case CHUNK_END -> endChunk(line);
            default -> trailer(line);
        }
    }

    private @Nullable String lineOf(ByteBuffer bytes) throws ProtocolException {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') return gatheredLine();
            line.write(next);
            if (++gathered > MAX_LINES) throw new ProtocolException("endless lines");
        }
        return null;
    }

    private String gatheredLine() {
        String text = line.toString(ISO_8859_1);
        line.reset();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private void begin(String line) throws ProtocolException {
        if (line.isEmpty()) return;
        first = matched(REQUEST_LINE, line);
        headers = new ArrayList<>();
        part = Part.HEADERS;
    }

    private void header(String line) throws IOException {
        if (line.isEmpty()) {
            endHead(new RequestHead(first.group(1), first.group(2), first.group(3).equals("0"), headers));
            return;
        }
        Matcher header = matched(HEADER, line);
        headers.add(new Header(header.group(1), header.group(2)));
    }

    private void endHead(RequestHead head) throws IOException {
        left = head.isChunked() ? 0 : lengthOf(head);
        gathered = 0;
        part = head.isChunked() ? Part.CHUNK_SIZE : Part.BODY;
        requests.begin(head);
        if (part == Part.BODY && left == 0) end();
    }

    private void beginChunk(String line) throws ProtocolException {
        left = Long.parseLong(matched(CHUNK_SIZE, line).group(1), 16);
        gathered = 0;
        part = left == 0 ? Part.TRAILERS : Part.CHUNK;
    }

    private void endChunk(String line) throws ProtocolException {
        if (!line.isEmpty()) throw new ProtocolException("a chunk is longer than it says");
        part = Part.CHUNK_SIZE;
    }

    private void trailer(String line) throws IOException {
        if (line.isEmpty()) end();
    }

    private void end() throws IOException {
        part = Part.REQUEST_LINE;
        gathered = 0;
        requests.end();
    }

    private static long lengthOf(RequestHead head) throws ProtocolException {
        List<String> lengths = head.values("content-length").distinct().toList();
        if (lengths.size() > 1) throw new ProtocolException("two lengths");
        return lengths.isEmpty() ? 0 : Long.parseLong(matched(LENGTH, lengths.get(0)).group());
    }

    private static Matcher matched(Pattern pattern, String line) throws ProtocolException {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) throw new ProtocolException("no HTTP");
        return matcher;
    }

    private enum Part { REQUEST_LINE, HEADERS, BODY, CHUNK_SIZE, CHUNK, CHUNK_END, TRAILERS }
}
