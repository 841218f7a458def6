@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event about the tools of MCP servers. */
public sealed interface RealtimeMcpEvent : RealtimeServerEvent {
    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("itemId")
    public val itemId: String

    /**
     * The tools of a server are being listed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ListToolsInProgress(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * The tools of a server were listed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ListToolsCompleted(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * The tools of a server could not be listed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ListToolsFailed(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * The model wrote more of the arguments of a call.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property delta The text that was added.
     * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CallArgumentsDelta(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @EncodeDefault val delta: String = "",
        val obfuscation: String? = null,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * The arguments of a call are complete.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property arguments The arguments in JSON, as text.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CallArgumentsDone(
        @EncodeDefault @SerialName("response_id") val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * A tool is being called.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CallInProgress(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * A tool has returned.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CallCompleted(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent

    /**
     * The call of a tool failed.
     *
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CallFailed(
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") val outputIndex: Int = 0,
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeMcpEvent
}
