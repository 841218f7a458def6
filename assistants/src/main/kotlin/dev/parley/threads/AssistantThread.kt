package dev.parley.threads

import dev.parley.assistants.ToolResources
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A thread: a conversation stored by the service.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/threads/object).
 *
 * @property id The thread's id, by which messages and runs refer to it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property toolResources The files and vector stores that tools may use in it; `null` when there are none.
 * @property metadata The metadata stored with it.
 * @property objectType The object type, always `thread`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AssistantThread(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String> = emptyMap(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
