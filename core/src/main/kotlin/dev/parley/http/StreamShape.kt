package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * What the events of a stream look like, and where it ends. `[DONE]` ends every stream.
 *
 * @property serializerFor Reads the data of an event by the event's name, which is `message` for one without a name, where
 * the name is not one of [named].
 * @property isLast Whether the stream is complete with an event: what may follow is not waited for.
 * @property mayEndAfter Whether a stream is complete when it ends after an event, though more may follow; made anew for
 * each stream, whose events it sees in order.
 * @property whole Reads the reply of a server that does not stream, as the one event that it amounts to.
 * @property named What reads the data of events whose names tell what they are.
 * @property switch The members that ask for the stream, added to the body.
 */
@InternalParleyApi
public class StreamShape<T>(
    public val serializerFor: (name: String) -> DeserializationStrategy<T>,
    internal val isLast: (T) -> Boolean = { false },
    internal val mayEndAfter: () -> (T) -> Boolean = { { false } },
    internal val whole: DeserializationStrategy<T> = serializerFor(MESSAGE),
    internal val switch: Map<String, JsonElement> = STREAM,
    public val named: Map<String, DeserializationStrategy<T>> = emptyMap(),
) {
    internal fun reader(name: String): DeserializationStrategy<T> = named[name] ?: serializerFor(name)

    public companion object {
        /** What an event without a name is called. */
        public const val MESSAGE: String = "message"

        private val STREAM = mapOf<String, JsonElement>("stream" to JsonPrimitive(true))
    }
}
