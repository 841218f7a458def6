package dev.parley.realtime.events

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * An event that the service sends in a session.
 *
 * ```
 * connection.events().collect { if (it is RealtimeOutputEvent.TextDelta) print(it.delta) }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-server-events).
 */
@Serializable(with = RealtimeServerEventSerializer::class)
public sealed interface RealtimeServerEvent {
    /** The id of the event; `null` when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("eventId")
    public val eventId: String?

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeServerEvent {
        override val eventId: String? get() = (json["event_id"] as? JsonPrimitive)?.contentOrNull
    }
}
