package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/** Is told what the calls of a client write and read: for programs that check the library itself. */
@InternalParleyApi
public interface CallObserver {
    /** A body is about to be written by [serializer]. */
    public fun writes(serializer: SerializationStrategy<*>)

    /** A stream is about to be asked for, whose events have [names]; none where their names do not matter. */
    public fun listens(names: Set<String>)

    /** [text], a whole answer or an event, is about to be read by [serializer]. */
    public fun reads(serializer: DeserializationStrategy<*>, text: String)
}
