package dev.parley.testkit;

import dev.parley.testkit.service.Event;
import dev.parley.testkit.wire.EventBody;
import dev.parley.testkit.wire.EventBody.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted reply streams as server-sent events; hand it to {@link Reply#events(EventStream)}.
 *
 * <pre>{@code
 * Reply.events(EventStream.of("{\"n\":1}", "{\"n\":2}").every(Duration.ofMillis(20)).done())
 * }</pre>
 * Immutable: each method returns a new stream and leaves this one as it was.
 */
public final class EventStream {
    private final List<Block> blocks;
    private final String lineEnd;
    private final Duration interval;
    private final @Nullable Cut cut;

    private EventStream(List<Block> blocks, String lineEnd, Duration interval, @Nullable Cut cut) {
        this.blocks = blocks;
        this.lineEnd = lineEnd;
        this.interval = interval;
        this.cut = cut;
    }

    /**
     * A stream of unnamed events; no {@code [DONE]} unless {@link #done} adds it.
     *
     * @param data one text for each event
     */
    public static EventStream of(String... data) {
        return of(List.of(data));
    }

    /**
     * A stream of unnamed events; no {@code [DONE]} unless {@link #done} adds it.
     *
     * @param data one text for each event
     */
    public static EventStream of(List<String> data) {
        List<Block> blocks = data.stream().map(text -> new Block(new Event("", text).text(), 1)).toList();
        return new EventStream(blocks, "\n", Duration.ZERO, null);
    }

    /** Adds an event without a name; data of several lines becomes several {@code data:} lines. */
    public EventStream event(String data) {
        return repeated(data, 1);
    }

    /** Adds an event with a name; data of several lines becomes several {@code data:} lines. */
    public EventStream event(String name, String data) {
        return plus(new Event(name, data).text(), 1);
    }

    /** Adds an event without a name so many times; a stream of any length takes no more memory than one event. */
    public EventStream repeated(String data, int times) {
        return plus(new Event("", data).text(), times);
    }

    /** Adds a comment, as services send to keep a connection alive. */
    public EventStream comment(String text) {
        return plus(": " + text + "\n\n", 1);
    }

    /** Adds a text as it stands; nothing is added to it, and {@link #crlf} still turns its LF into CR LF. */
    public EventStream raw(String text) {
        return plus(text, 1);
    }

    /** Adds the event {@code [DONE]}, with which the service ends a chat stream. */
    public EventStream done() {
        return event("[DONE]");
    }

    /** Pauses before every event but the first; without this all are sent at once. */
    public EventStream every(Duration interval) {
        return new EventStream(blocks, lineEnd, interval, cut);
    }

    /** Ends lines with CR LF; without this with LF. */
    public EventStream crlf() {
        return new EventStream(blocks, "\r\n", interval, cut);
    }

    /** Ends lines with CR; without this with LF. */
    public EventStream cr() {
        return new EventStream(blocks, "\r", interval, cut);
    }

    /** Leaves the reply unfinished and the socket open after the last event. */
    public EventStream keepOpen() {
        return new EventStream(blocks, lineEnd, interval, Cut.STALL);
    }

    /**
     * Sends only the first few of what was added so far (comments and raw texts count too), then ends the connection
     * between two HTTP chunks.
     */
    public EventStream cutAfter(int events, Cut how) {
        List<Block> first = new ArrayList<>();
        long left = events;
        for (Block block : blocks) {
            if (left > 0) first.add(new Block(block.text(), Math.min(left, block.times())));
            left -= block.times();
        }
        return new EventStream(first, lineEnd, interval, how);
    }

    EventBody body() {
        if (lineEnd.equals("\n")) return new EventBody(blocks, interval);
        return new EventBody(blocks.stream()
            .map(block -> new Block(block.text().replace("\n", lineEnd), block.times())).toList(), interval);
    }

    @Nullable Cut cut() {
        return cut;
    }

    private EventStream plus(String text, long times) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(new Block(text, times));
        return new EventStream(more, lineEnd, interval, cut);
    }
}
