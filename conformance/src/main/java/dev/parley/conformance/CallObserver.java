package dev.parley.conformance;

import java.util.Set;
import kotlinx.serialization.DeserializationStrategy;
import kotlinx.serialization.SerializationStrategy;

/** Is told what the calls of a client write and read, see {@link CallWatch}. */
public interface CallObserver {
    /** A body is about to be written by {@code serializer}. */
    default void writes(SerializationStrategy<?> serializer) {}

    /** A stream is about to be requested, some of whose events are known by their {@code names}. */
    default void listens(Set<String> names) {}

    /** {@code text}, a whole reply or an event, is about to be read by {@code serializer}. */
    default void reads(DeserializationStrategy<?> serializer, String text) {}
}
