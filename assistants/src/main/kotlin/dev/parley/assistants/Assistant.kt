package dev.parley.assistants

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A model with instructions and tools of its own. See the API reference, "The assistant object".
 *
 * @property id the id that runs name it by.
 * @property createdAt when it was made.
 * @property model the model that answers.
 * @property tools what it can use; empty when it uses nothing.
 * @property name what it is called; `null` when it has no name.
 * @property description what it is for; `null` when nobody said.
 * @property instructions what it is told before every run; `null` when it is told nothing.
 * @property toolResources the files and vector stores that its tools see; `null` when there are none.
 * @property metadata the notes kept with it; `null` when the server does not say.
 * @property temperature how freely it answers, 0 to 2; `null` when left to the model.
 * @property topP the share of likely tokens that it chooses from, 0 to 1; `null` when left to the model.
 * @property responseFormat what its answers must look like; `null` when left to the model.
 * @property fileIds the files attached to it, in the first version of assistants; `null` in later ones.
 * @property objectType always `assistant`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Assistant(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val model: String,
    val tools: List<AssistantTool>,
    val name: String? = null,
    val description: String? = null,
    val instructions: String? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("object") val objectType: String? = null,
)
