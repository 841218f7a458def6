package dev.parley.testkit.wire;

import org.jspecify.annotations.Nullable;

/** What a connection asks when a request has come; implemented by the service, which knows nothing of sockets. */
public interface Exchange {
    /** The reply that is laid out for a request whose head has come; null when none. Each call uses it up. */
    @Nullable Plan scriptedFor(IncomingRequest request);

    /** The reply to a request, whose body has arrived as a whole if it is complete. */
    Plan answer(IncomingRequest request, boolean complete);

    /** The client went away before the request was complete. */
    void abandoned(IncomingRequest request);
}
