package dev.parley.threads

import dev.parley.assistants.ToolResources
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A conversation that the service keeps. See the API reference, "The thread object".
 *
 * @property id the id that messages and runs name it by.
 * @property createdAt when it was begun.
 * @property toolResources the files and vector stores that tools see in it; `null` when there are none.
 * @property metadata the notes kept with it; `null` when the server does not say.
 * @property objectType always `thread`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AssistantThread(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("object") val objectType: String? = null,
)
