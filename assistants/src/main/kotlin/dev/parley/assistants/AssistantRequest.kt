package dev.parley.assistants

import dev.parley.generation.ReasoningEffort
import dev.parley.json.Superseded
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Makes an assistant. See the API reference, "Create assistant".
 *
 * ```
 * AssistantRequest("gpt-5.2", name = "Tutor", instructions = "Explain with examples.")
 * ```
 *
 * @property model the model that answers.
 * @property name what it is called, at most 256 characters. It has no name when absent.
 * @property description what it is for, at most 512 characters. Nothing is said when absent.
 * @property instructions what it is told before every run, at most 256,000 characters. Nothing when absent.
 * @property tools what it can use, at most 128. Nothing when absent.
 * @property toolResources the files and vector stores that its tools see. None when absent.
 * @property metadata notes to keep with it, up to 16: keys of 64 characters, values of 512. None when absent.
 * @property temperature how freely it answers, 0 to 2. 1 when absent.
 * @property topP the share of likely tokens that it chooses from, 0 to 1. 1 when absent.
 * @property reasoningEffort how much a reasoning model thinks. The model's default when absent.
 * @property responseFormat what its answers must look like. Left to the model when absent.
 * @property fileIds files to attach, in the first version of assistants only, at most 20. None when absent.
 * @throws IllegalArgumentException when [model] is blank, or a value is beyond its limit.
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
    @Superseded @SerialName("file_ids") val fileIds: List<String>? = null,
) {
    init {
        requireId("model", model)
        requireLength("name", name, 256)
        requireLength("description", description, 512)
        requireLength("instructions", instructions, 256_000)
        requireTools(tools)
        requireResources(toolResources)
        requireMetadata(metadata)
        requireSampling(temperature, topP)
        requireCount("fileIds", fileIds, 20)
    }
}
