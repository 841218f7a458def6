package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDecoderTest {
    private static final String THREE_REQUESTS =
        "POST /v1/a?b=c HTTP/1.1\r\nHost:x\r\nContent-Length:  5 \r\n\r\n12345"
            + "POST /v1/d HTTP/1.1\r\ntransfer-encoding: gzip, Chunked\r\n\r\n"
            + "3;a=b\r\nabc\r\n00a\r\n0123456789\r\n0\r\nX: y\r\n\r\n"
            + "GET / HTTP/1.0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void requestsAreTheSameHoweverTheyAreCut(int size) throws IOException {
        assertEquals(
            List.of("POST /v1/a?b=c [Host: x, Content-Length: 5] 12345",
                "POST /v1/d [transfer-encoding: gzip, Chunked] abc0123456789",
                "GET / [] "),
            decoded(THREE_REQUESTS, size));
    }

    @Test
    void emptyLinesBeforeARequestAndLinesWithoutReturnAreRead() throws IOException {
        assertEquals(List.of("GET /x?a=b [] "), decoded("GET https://localhost:1/x?a=b HTTP/1.1\r\n\r\n", 1000));
        assertEquals(List.of("GET /x [A: \u00e9\u0085] "), decoded("\r\n\nGET /x HTTP/1.1\nA: \u00e9\u0085\n\n", 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /\r\n", "GET  / HTTP/1.1\r\n", "GET / HTTP/2\r\n", "\u0016\u0003\u0001 \r\n",
        "GET / HTTP/1.1\r\nno header\r\n", "GET / HTTP/1.1\r\nA: b\r\n folded\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
    })
    void whatIsNoHttpIsRefused(String text) {
        assertThrows(ProtocolException.class, () -> decoded(text, 1000));
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        assertThrows(ProtocolException.class, () -> decoded("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(300_000), 1000));
    }

    @Test
    void headersSayWhetherTheConnectionLivesOn() {
        assertEquals(true, head(false).keepsAlive());
        assertEquals(true, head(false, "Upgrade, HTTP2-Settings").keepsAlive());
        assertEquals(false, head(false, "x, Close").keepsAlive());
        assertEquals(false, head(true).keepsAlive());
        assertEquals(true, head(true, "Keep-Alive").keepsAlive());
    }

    private static RequestHead head(boolean isOld, String... connection) {
        List<Header> headers = Stream.of(connection).map(value -> new Header("Connection", value)).toList();
        return new RequestHead("GET", "/", isOld, headers);
    }

    private static List<String> decoded(String text, int size) throws IOException {
        Written written = new Written();
        RequestDecoder decoder = new RequestDecoder(written);
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int from = 0; from < bytes.length; from += size) {
            decoder.decode(ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from)));
        }
        return written.requests;
    }

    /** Requests as lines of text, of which only those that are complete count. */
    private static final class Written implements Requests {
        private final List<String> requests = new ArrayList<>();
        private String request = "";

        @Override
        public void begin(RequestHead head) {
            String headers = head.headers().stream().map(it -> it.name() + ": " + it.value())
                .collect(Collectors.joining(", ", "[", "]"));
            request = head.method() + " " + head.uri() + " " + headers + " ";
        }

        @Override
        public void receive(ByteBuffer piece) {
            request += ISO_8859_1.decode(piece);
        }

        @Override
        public void end() {
            requests.add(request);
        }
    }
}
