package dev.parley

/** How far a request got before its call failed: whether repeating it may be billed twice. */
public enum class Delivery {
    /** No byte of the request was sent: no address, no connection or no TLS session. Safe to send again. */
    NOT_SENT,

    /** The request was sent, but no response came: the service may or may not have processed it. */
    UNKNOWN,

    /** The service responded with success, and the rest of the response was lost: repeating it may be billed twice. */
    PROCESSED,
}
