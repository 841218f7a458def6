package dev.parley.testkit

import java.time.Duration

/**
 * What a scripted reply streams as server-sent events; hand it to [Reply.events].
 *
 * ```kotlin
 * Reply.events(EventStream.of("""{"n":1}""", """{"n":2}""").every(Duration.ofMillis(20)).done())
 * ```
 * Immutable: each function returns a new stream and leaves this one as it was.
 */
public class EventStream private constructor(
    private val blocks: List<String>,
    private val lineEnd: String,
    internal val interval: Duration,
    internal val cut: Cut?,
) {
    /** Adds an event without a name; [data] of several lines becomes several `data:` lines. */
    public fun event(data: String): EventStream = plus(block(data))

    /** Adds an event called [name]; [data] of several lines becomes several `data:` lines. */
    public fun event(name: String, data: String): EventStream = plus("event: $name\n" + block(data))

    /** Adds [times] events without a name that all carry [data]. */
    public fun repeated(data: String, times: Int): EventStream = copy(blocks = blocks + List(times) { block(data) })

    /** Adds a comment, as services send to keep a connection alive. */
    public fun comment(text: String): EventStream = plus(": $text\n\n")

    /** Adds [text] as it stands; nothing is added to it, and [crlf] still turns its LF into CR LF. */
    public fun raw(text: String): EventStream = plus(text)

    /** Adds the event `[DONE]`, with which the service ends a chat stream. */
    public fun done(): EventStream = event("[DONE]")

    /** Pauses for [interval] before every event but the first; without this all are sent at once. */
    public fun every(interval: Duration): EventStream = copy(interval = interval)

    /** Ends lines with CR LF; without this with LF. */
    public fun crlf(): EventStream = copy(lineEnd = "\r\n")

    /** Ends lines with CR; without this with LF. */
    public fun cr(): EventStream = copy(lineEnd = "\r")

    /** Leaves the reply unfinished and the socket open after the last event. */
    public fun keepOpen(): EventStream = copy(cut = Cut.STALL)

    /**
     * Sends only the first [events] of what was added so far (comments and raw texts count too), then ends the
     * connection as [how] says, between two HTTP chunks.
     */
    public fun cutAfter(events: Int, how: Cut): EventStream = copy(blocks = blocks.take(events), cut = how)

    internal val texts: List<String>
        get() = if (lineEnd == "\n") blocks else blocks.map { it.replace("\n", lineEnd) }

    private fun plus(block: String) = copy(blocks = blocks + block)

    private fun copy(
        blocks: List<String> = this.blocks,
        lineEnd: String = this.lineEnd,
        interval: Duration = this.interval,
        cut: Cut? = this.cut,
    ) = EventStream(blocks, lineEnd, interval, cut)

    /** Makes event streams. */
    public companion object {
        /** A stream of unnamed events, one for each of [data]; no `[DONE]` unless [done] adds it. */
        @JvmStatic
        public fun of(vararg data: String): EventStream = of(data.asList())

        /** A stream of unnamed events, one for each of [data]; no `[DONE]` unless [done] adds it. */
        @JvmStatic
        public fun of(data: List<String>): EventStream = EventStream(data.map(::block), "\n", Duration.ZERO, null)

        private fun block(data: String) = data.lines().joinToString("\n", postfix = "\n\n") { "data: $it" }
    }
}
