package dev.parley.assistants

import dev.parley.generation.ReasoningEffort
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates an assistant.
 *
 * ```
 * AssistantRequest("gpt-5.2", name = "Tutor", instructions = "Explain with examples.")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants/createAssistant).
 *
 * @property model The id of the model.
 * @property name Its name, up to 256 characters. It has none when `null`.
 * @property description Its description, up to 512 characters. It has none when `null`.
 * @property instructions The system instructions, up to 256,000 characters. It has none when `null`.
 * @property tools The tools it may use, up to 128. None when `null`.
 * @property toolResources The files and vector stores its tools may use. None when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property temperature The sampling temperature, 0 to 2; higher is more random. Default when `null`: 1.
 * @property topP Nucleus sampling: the share of the probability mass to sample from, 0 to 1. Default when `null`: 1.
 * @property reasoningEffort How much effort a reasoning model spends. The model's default applies when `null`.
 * @property responseFormat The format of the output. The service's default applies when `null`.
 * @property fileIds The ids of files to attach, in the first version of the API only, up to 20. None when `null`.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class AssistantRequest(
    val model: String,
    val name: String? = null,
    val description: String? = null,
    val instructions: String? = null,
    val tools: List<AssistantTool>? = null,
    @SerialName("tool_resources") val toolResources: NewToolResources? = null,
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
