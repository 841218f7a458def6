package dev.parley.testkit.wire

import java.time.Duration

/** One thing to do on the wire; a reply is a sequence of them. */
internal sealed interface Step {
    /** Hands [length] bytes from [offset] on to the socket, at the latest when the next pause or the end comes. */
    class Send(val bytes: ByteArray, val offset: Int = 0, val length: Int = bytes.size) : Step {
        constructor(text: String) : this(text.encodeToByteArray())

        fun slice(from: Int, length: Int) = Send(bytes, offset + from, length)
    }

    /** Pushes out what was sent so far and waits for [time]. */
    class Pause(val time: Duration) : Step
}
