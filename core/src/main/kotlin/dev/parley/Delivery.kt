package dev.parley

/** How far a request had come when it failed: what a caller needs to know before paying for it a second time. */
public enum class Delivery {
    /** No byte of the request left: no address, no connection, no TLS session. Safe to send again. */
    NOT_SENT,

    /** The request left, no response head came back: the service may or may not have done the work. */
    UNKNOWN,

    /** A response head said success, then the rest was lost: the work was done, and may be billed again if repeated. */
    PROCESSED,
}
