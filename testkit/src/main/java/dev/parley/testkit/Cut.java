package dev.parley.testkit;

/** How a scripted fault ends a connection. */
public enum Cut {
    /** The socket is closed (TCP FIN) without another byte; over TLS without a {@code close_notify}. */
    FIN,

    /** The socket is reset (TCP RST): the client sees "connection reset by peer". */
    RESET,

    /** Nothing more is sent and the socket stays open until the client or the fake closes it. */
    STALL,
}
