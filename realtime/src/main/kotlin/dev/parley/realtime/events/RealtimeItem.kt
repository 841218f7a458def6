@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.json.LenientTextSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.argumentList
import dev.parley.json.variant
import dev.parley.responses.items.McpListedTool
import dev.parley.tools.ToolInvocation
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * An item of a session's conversation: a message, a call of a function, its output.
 *
 * ```
 * connection.create(RealtimeItem.user("What is the weather in Paris?"))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events/conversation/item/create).
 */
@Serializable(with = RealtimeItemSerializer::class)
public sealed interface RealtimeItem {
    /** The id of the item; `null` when it has none. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("id")
    public val id: String?

    /** The text of a message, or the transcript of its audio, its parts joined; empty when the item is no message. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("text")
    public val text: String get() = ""

    /**
     * A message.
     *
     * @property role Who wrote it: `system`, `user` or `assistant`; empty when the service did not send it.
     * @property content Its parts.
     * @property status The status of the item; `null` when the service did not send it.
     * @property id The id of the item. The service makes one when `null`.
     * @property objectType The object type, always `realtime.item`; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Message(
        @EncodeDefault val role: String = "",
        @EncodeDefault val content: List<RealtimePart> = emptyList(),
        val status: RealtimeItemStatus? = null,
        override val id: String? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem {
        override val text: String get() = content.joinToString("") { it.text }
    }

    /**
     * A call of a function of yours that the model asks for. Answer it with a [FunctionCallOutput].
     *
     * @property callId The id of the call, which the output names; empty when the service did not send it.
     * @property name The function's name.
     * @property arguments The arguments in JSON, as text. The model may write invalid JSON, or arguments that do not
     * match the schema.
     * @property status The status of the item; `null` when the service did not send it.
     * @property id The id of the item. The service makes one when `null`.
     * @property objectType The object type, always `realtime.item`; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FunctionCall(
        @SerialName("call_id") val callId: String = "",
        @EncodeDefault val name: String = "",
        @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
        val status: RealtimeItemStatus? = null,
        override val id: String? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem {
        /** The call, as a handler of tools is given it. */
        internal val invocation: ToolInvocation get() = ToolInvocation(callId, name, arguments)
    }

    /**
     * The output of a function: what answers a [FunctionCall].
     *
     * @property callId The id of the call.
     * @property output The output, in whatever form the model understands.
     * @property status The status of the item; `null` when the service did not send it.
     * @property id The id of the item. The service makes one when `null`.
     * @property objectType The object type, always `realtime.item`; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FunctionCallOutput(
        @EncodeDefault @SerialName("call_id") val callId: String = "",
        @EncodeDefault @Serializable(with = LenientTextSerializer::class) val output: String = "",
        val status: RealtimeItemStatus? = null,
        override val id: String? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem

    /**
     * A call of an MCP server's tool that needs approval. Answer it with an [McpApprovalResponse].
     *
     * @property id The id of the request, which the response names; empty when the service did not send it.
     * @property serverLabel The label of the server.
     * @property name The tool's name.
     * @property arguments The arguments in JSON, as text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class McpApprovalRequest(
        @EncodeDefault override val id: String = "",
        @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
        @EncodeDefault val name: String = "",
        @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem

    /**
     * Whether a tool of an MCP server may be called: what answers an [McpApprovalRequest].
     *
     * @property approvalRequestId The id of the approval request.
     * @property approve Whether the call is approved.
     * @property id The id of the response, one of your own; empty when the service did not send it.
     * @property reason Why. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class McpApprovalResponse(
        @EncodeDefault @SerialName("approval_request_id") val approvalRequestId: String = "",
        @EncodeDefault val approve: Boolean = false,
        @EncodeDefault override val id: String = "",
        val reason: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem

    /**
     * The tools of an MCP server.
     *
     * @property id The id of the item; `null` when it has none.
     * @property serverLabel The label of the server.
     * @property tools The tools of the server.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class McpListTools(
        override val id: String? = null,
        @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
        @EncodeDefault val tools: List<McpListedTool> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem

    /**
     * A call of a tool of an MCP server, run by the service.
     *
     * @property id The id of the item; empty when the service did not send it.
     * @property serverLabel The label of the server.
     * @property name The tool's name.
     * @property arguments The arguments in JSON, as text.
     * @property output The output of the tool; `null` when it failed, or is not there yet.
     * @property error The error; `null` when there was none.
     * @property approvalRequestId The id of the approval request; `null` when no approval was needed.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class McpCall(
        @EncodeDefault override val id: String = "",
        @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
        @EncodeDefault val name: String = "",
        @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
        @Serializable(with = LenientTextSerializer::class) val output: String? = null,
        val error: RealtimeMcpError? = null,
        @SerialName("approval_request_id") val approvalRequestId: String? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeItem

    /**
     * A kind of item that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeItem {
        override val id: String? get() = (json["id"] as? JsonPrimitive)?.contentOrNull
    }

    public companion object {
        /** A message of the user with [text]. */
        @JvmStatic
        public fun user(text: String): RealtimeItem = user(RealtimePart.InputText(text))

        /** A message of the user with [parts]. */
        @JvmStatic
        public fun user(vararg parts: RealtimePart): RealtimeItem = Message("user", argumentList("parts", parts))

        /** A message of the system with [text]: instructions for what follows. */
        @JvmStatic
        public fun system(text: String): RealtimeItem = Message("system", listOf(RealtimePart.InputText(text)))

        /** A message of the model with [text], as of a conversation before. */
        @JvmStatic
        public fun assistant(text: String): RealtimeItem = Message("assistant", listOf(RealtimePart.OutputText(text)))

        /** The [output] of the call with [callId]. */
        @JvmStatic
        public fun output(callId: String, output: String): RealtimeItem = FunctionCallOutput(callId, output)
    }
}

internal object RealtimeItemSerializer : UnionSerializer<RealtimeItem>(
    "RealtimeItem",
    "type",
    RealtimeItem::Unknown,
    { (it as? RealtimeItem.Unknown)?.json },
    variant<RealtimeItem.Message>("message"),
    variant<RealtimeItem.FunctionCall>("function_call"),
    variant<RealtimeItem.FunctionCallOutput>("function_call_output"),
    variant<RealtimeItem.McpApprovalRequest>("mcp_approval_request"),
    variant<RealtimeItem.McpApprovalResponse>("mcp_approval_response"),
    variant<RealtimeItem.McpListTools>("mcp_list_tools"),
    variant<RealtimeItem.McpCall>("mcp_call"),
)
