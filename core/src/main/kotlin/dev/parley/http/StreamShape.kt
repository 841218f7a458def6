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
 * @property mayEndAfter whether the stream is complete when it ends after an event, though more may follow.
 * @property switch the members that ask for the stream, added to the body.
 * @property names the names of the known events, where they have names that [serializerFor] goes by.
 */
@InternalParleyApi
public class StreamShape<T>(
    public val serializerFor: (name: String) -> DeserializationStrategy<T>,
    internal val isLast: (T) -> Boolean = { false },
    internal val mayEndAfter: (T) -> Boolean = { false },
    internal val switch: Map<String, JsonElement> = STREAM,
    internal val names: Set<String> = emptySet(),
) {
    private companion object {
        private val STREAM = mapOf<String, JsonElement>("stream" to JsonPrimitive(true))
    }
}
