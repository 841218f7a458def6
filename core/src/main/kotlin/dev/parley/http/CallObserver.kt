package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/** Is told what the calls of a client write and read: for the program that holds the library against the API's description. */
@InternalParleyApi
public interface CallObserver {
    /** A body is about to be written by [serializer]. */
    public fun writes(serializer: SerializationStrategy<*>)

    /** A stream is about to be requested, whose events have [names]; none where their names do not matter. */
    public fun listens(names: Set<String>)

    /** [text], a whole reply or an event, is about to be read by [serializer]. */
    public fun reads(serializer: DeserializationStrategy<*>, text: String)
}
