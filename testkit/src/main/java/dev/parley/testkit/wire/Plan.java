package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that is to be known about a reply before it is played. Nobody changes one: {@link #with} makes another. */
public final class Plan implements Cloneable {
    /** So many times stands for ever. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public int status = 200;
    public List<Header> headers = List.of();
    public Body body = new WholeBody(new byte[0]);
    public boolean chunked;
    public List<Integer> interim = List.of();
    public Duration delay = Duration.ZERO;
    public int times = 1;
    /** 0 for pieces as big as possible. */
    public int pieceSize;
    public Duration pieceInterval = Duration.ZERO;
    public long cutAt = Long.MAX_VALUE;
    /** How the connection ends; null when the reply ends as HTTP wants it and the connection may live on. */
    public @Nullable Cut ending;
    /** The body is all that is sent: no head, no framing. */
    public boolean verbatim;
    public @Nullable Long afterReceiving;
    public boolean unread;
    /** The WebSocket that the connection becomes after the head; null when it stays one of HTTP. */
    public @Nullable Opening opening;

    /** What will be the plan once it is known; the connection is reset when that fails. */
    public static Plan promised(CompletableFuture<Plan> promised) {
        return new Plan().with(plan -> {
            plan.verbatim = true;
            plan.body = new PromisedBody(promised);
        });
    }

    /** A plan like this one but for a change. */
    public Plan with(Consumer<Plan> change) {
        Plan copy = copy();
        change.accept(copy);
        return copy;
    }

    public Plan withHeader(String name, String value) {
        return with(plan -> plan.headers = joined(headers, List.of(new Header(name, value))));
    }

    /** This plan with those headers whose names it does not set itself. */
    public Plan withDefaultHeaders(List<Header> more) {
        if (verbatim) return this;
        List<Header> unset = more.stream().filter(header -> !sets(header.name())).toList();
        return with(plan -> plan.headers = joined(headers, unset));
    }

    /** This plan, whose WebSocket, if it opens one, tells somebody of every message of the client's. */
    public Plan heardBy(Consumer<String> listener) {
        return opening == null ? this : with(plan -> plan.opening = opening.heardBy(listener));
    }

    /** Whether the reply itself says that the connection ends with it. */
    public boolean closes() {
        return headers.stream()
            .anyMatch(header -> header.name().equalsIgnoreCase("Connection") && header.value().equalsIgnoreCase("close"));
    }

    /** The steps that put it on the wire. */
    public Steps steps() {
        return new Framing(this);
    }

    private boolean sets(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    private static List<Header> joined(List<Header> some, List<Header> more) {
        List<Header> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Plan copy() {
        try {
            return (Plan) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
