package dev.parley.assistants

import dev.parley.generation.ReasoningEffort
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Modifies an assistant. Members that are `null` stay unchanged.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/modifyAssistant).
 *
 * @property model The id of the model.
 * @property name Its name, up to 256 characters.
 * @property description Its description, up to 512 characters.
 * @property instructions The system instructions, up to 256,000 characters.
 * @property tools The tools it may use, up to 128; they replace the present ones.
 * @property toolResources The files and vector stores its tools may use; they replace the present ones.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property temperature The sampling temperature, 0 to 2; higher is more random.
 * @property topP Nucleus sampling: the share of the probability mass to sample from, 0 to 1.
 * @property reasoningEffort How much effort a reasoning model spends.
 * @property responseFormat The format of the output.
 * @property fileIds The ids of the attached files, in the first version of the API only, up to 20.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class AssistantUpdateRequest(
    val model: String? = null,
    val name: String? = null,
    val description: String? = null,
    val instructions: String? = null,
    val tools: List<AssistantTool>? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("reasoning_effort") val reasoningEffort: ReasoningEffort? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
) {
    init {
        requireId("model", model)
    }
}
