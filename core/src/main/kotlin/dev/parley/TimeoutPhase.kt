package dev.parley

/** What a call was waiting for when one of its [Timeouts] passed. */
public enum class TimeoutPhase(internal val what: String) {
    /** The head of the response, connecting included: [Timeouts.head]. */
    HEAD("no response head came"),

    /** The first event of a stream: [Timeouts.firstEvent]. */
    FIRST_EVENT("no first event came"),

    /** The next event of a stream, or the next bytes of a body: [Timeouts.idle]. */
    IDLE("nothing more came"),

    /** The whole call with its retries: [Timeouts.total]. */
    TOTAL("the call did not end"),
}
