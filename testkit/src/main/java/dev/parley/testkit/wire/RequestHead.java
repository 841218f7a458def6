package dev.parley.testkit.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A request line and headers, as they came. */
record RequestHead(String method, String uri, boolean isOld, List<Header> headers) {
    boolean keepsAlive() {
        return !says("connection", "close") && (!isOld || says("connection", "keep-alive"));
    }

    boolean awaitsContinue() {
        return !isOld && says("expect", "100-continue");
    }

    boolean isChunked() {
        return says("transfer-encoding", "chunked");
    }

    /** What a header says; nothing where there is none, and several things where there are several. */
    Stream<String> values(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value);
    }

    private boolean says(String name, String word) {
        return values(name).flatMap(value -> Stream.of(value.split(",")))
            .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(word));
    }
}
