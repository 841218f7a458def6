package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.realtime.sessions.SessionObject
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event about the session itself. */
public sealed interface RealtimeSessionEvent : RealtimeServerEvent {
    /**
     * The session has begun: the first event of a connection.
     *
     * @property session The session as the service has configured it; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Created(
        val session: SessionObject? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeSessionEvent

    /**
     * The configuration of the session was changed.
     *
     * @property session The session as it is now; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Updated(
        val session: SessionObject? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeSessionEvent
}
