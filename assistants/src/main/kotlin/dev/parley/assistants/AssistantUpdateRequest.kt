package dev.parley.assistants

import dev.parley.generation.ReasoningEffort
import dev.parley.json.Superseded
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Changes an assistant; what is absent stays as it is. See the API reference, "Modify assistant".
 *
 * @property model the model that answers from now on.
 * @property name what it is called, at most 256 characters.
 * @property description what it is for, at most 512 characters.
 * @property instructions what it is told before every run, at most 256,000 characters.
 * @property tools all that it can use from now on, at most 128.
 * @property toolResources all files and vector stores that its tools see from now on.
 * @property metadata its notes, up to 16: keys of 64 characters, values of 512.
 * @property temperature how freely it answers, 0 to 2.
 * @property topP the share of likely tokens that it chooses from, 0 to 1.
 * @property reasoningEffort how much a reasoning model thinks.
 * @property responseFormat what its answers must look like.
 * @property fileIds all files attached to it, in the first version of assistants only, at most 20.
 * @throws IllegalArgumentException when [model] is blank, or a value is beyond its limit.
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
