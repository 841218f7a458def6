package dev.parley.http

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/** Is told what the calls of a client write and read: for programs that check the library itself. */
@InternalParleyApi
public interface CallObserver {
    /** A body is about to be written by [serializer]. */
    public fun writes(serializer: SerializationStrategy<*>)

    /** [text], a whole answer or an event, is about to be read by [serializer]. */
    public fun reads(serializer: DeserializationStrategy<*>, text: String)
}
