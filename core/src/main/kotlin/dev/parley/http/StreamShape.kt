package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * What the events of a stream look like, and where it ends. `[DONE]` ends every stream.
 *
 * @property serializerFor reads the data of an event, by the event's name, which is `message` for one without a name.
 * @property isLast whether the stream is complete with an event: what may follow is not waited for.
 * @property mayEndAfter whether a stream is complete when it ends after an event, though more may follow; made anew for
 * each stream, whose events it sees in order.
 * @property whole reads the reply of a server that does not stream, as the one event that it amounts to.
 * @property names the names of the known events, where [serializerFor] goes by them.
 * @property switch the members that ask for the stream, added to the body.
 */
@InternalParleyApi
public class StreamShape<T>(
    public val serializerFor: (name: String) -> DeserializationStrategy<T>,
    internal val isLast: (T) -> Boolean = { false },
    internal val mayEndAfter: () -> (T) -> Boolean = { { false } },
    internal val whole: DeserializationStrategy<T> = serializerFor(MESSAGE),
    internal val switch: Map<String, JsonElement> = STREAM,
    internal val names: Set<String> = emptySet(),
) {
    public companion object {
        /** What an event without a name is called. */
        public const val MESSAGE: String = "message"

        private val STREAM = mapOf<String, JsonElement>("stream" to JsonPrimitive(true))
    }
}
