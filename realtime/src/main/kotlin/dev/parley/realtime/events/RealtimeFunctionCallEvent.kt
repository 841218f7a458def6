@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** An event about the arguments of a call of a function. */
public sealed interface RealtimeFunctionCallEvent : RealtimeServerEvent {
    /** The id of the response; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("responseId")
    public val responseId: String

    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("itemId")
    public val itemId: String

    /** The index of the item in the output of the response. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("outputIndex")
    public val outputIndex: Int

    /**
     * The model wrote more of the arguments.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property callId The id of the call; empty when the service did not send it.
     * @property delta The text that was added.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ArgumentsDelta(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("call_id") val callId: String = "",
        @EncodeDefault val delta: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeFunctionCallEvent

    /**
     * The arguments are complete, or were cut short. The call is answered when the response is over.
     *
     * @property responseId The id of the response; empty when the service did not send it.
     * @property itemId The id of the item; empty when the service did not send it.
     * @property outputIndex The index of the item in the output of the response.
     * @property callId The id of the call; empty when the service did not send it.
     * @property name The function's name.
     * @property arguments The arguments in JSON, as text.
     * @property eventId The id of the event; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ArgumentsDone(
        @EncodeDefault @SerialName("response_id") override val responseId: String = "",
        @EncodeDefault @SerialName("item_id") override val itemId: String = "",
        @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
        @EncodeDefault @SerialName("call_id") val callId: String = "",
        @EncodeDefault val name: String = "",
        @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
        @SerialName("event_id") override val eventId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeFunctionCallEvent
}
