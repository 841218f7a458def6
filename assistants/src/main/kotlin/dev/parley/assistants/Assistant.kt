package dev.parley.assistants

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * An assistant: a model with its own instructions and tools.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/object).
 *
 * @property id The assistant's id, by which runs refer to it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property model The id of the model.
 * @property tools The tools it may use; empty when it has none.
 * @property name Its name; `null` when it has none.
 * @property description Its description; `null` when it has none.
 * @property instructions The system instructions; `null` when it has none.
 * @property toolResources The files and vector stores its tools may use; `null` when there are none.
 * @property metadata The metadata stored with it.
 * @property temperature The sampling temperature, 0 to 2; `null` when the model's default applies.
 * @property topP The probability mass for nucleus sampling, 0 to 1; `null` when the model's default applies.
 * @property responseFormat The format of its output; `null` when the service did not send it.
 * @property fileIds The ids of the attached files, in the first version of the API only.
 * @property objectType The object type, always `assistant`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Assistant(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val model: String = "",
    val tools: List<AssistantTool> = emptyList(),
    val name: String? = null,
    val description: String? = null,
    val instructions: String? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String> = emptyMap(),
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
    @SerialName("file_ids") val fileIds: List<String> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
