package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** The status of a thread of ChatKit. */
@Serializable(with = ChatKitThreadStatusSerializer::class)
public sealed interface ChatKitThreadStatus {
    /**
     * The thread goes on.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Active(val extra: Extra = Extra.NONE) : ChatKitThreadStatus

    /**
     * The thread takes no new messages.
     *
     * @property reason Why not; `null` when no reason is known.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Locked(val reason: String? = null, val extra: Extra = Extra.NONE) : ChatKitThreadStatus

    /**
     * The thread has ended.
     *
     * @property reason Why; `null` when no reason is known.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Closed(val reason: String? = null, val extra: Extra = Extra.NONE) : ChatKitThreadStatus

    /**
     * A status that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatKitThreadStatus
}

internal object ChatKitThreadStatusSerializer : UnionSerializer<ChatKitThreadStatus>(
    "ChatKitThreadStatus",
    "type",
    ChatKitThreadStatus::Unknown,
    { (it as? ChatKitThreadStatus.Unknown)?.json },
    variant<ChatKitThreadStatus.Active>("active"),
    variant<ChatKitThreadStatus.Locked>("locked"),
    variant<ChatKitThreadStatus.Closed>("closed"),
)
