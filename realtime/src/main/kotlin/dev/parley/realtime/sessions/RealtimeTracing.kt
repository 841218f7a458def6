package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** How a session is traced, to be looked at in the service's dashboard. It cannot be changed once there is a trace. */
@Serializable(with = RealtimeTracingSerializer::class)
public sealed interface RealtimeTracing {
    /**
     * A word instead of a workflow.
     *
     * @property value `auto`.
     */
    @JvmRecord
    public data class Mode(val value: String) : RealtimeTracing

    /**
     * A trace with names of your own.
     *
     * @property workflowName The name of the trace. The service's default applies when `null`.
     * @property groupId The id of a group of traces. None when `null`.
     * @property metadata Anything by which to find the trace. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Workflow(
        @SerialName("workflow_name") val workflowName: String? = null,
        @SerialName("group_id") val groupId: String? = null,
        val metadata: JsonObject? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTracing

    public companion object {
        /** A trace with the service's default names (`auto`). */
        @JvmField
        public val AUTO: RealtimeTracing = Mode("auto")
    }
}

internal object RealtimeTracingSerializer : TextOrSerializer<RealtimeTracing, RealtimeTracing.Workflow>(
    name = "RealtimeTracing",
    fromText = RealtimeTracing::Mode,
    text = { (it as? RealtimeTracing.Mode)?.value },
    other = RealtimeTracing.Workflow.serializer(),
    fromOther = { it },
    toOther = { it as RealtimeTracing.Workflow },
)
