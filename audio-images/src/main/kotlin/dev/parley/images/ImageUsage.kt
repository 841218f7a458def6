package dev.parley.images

import dev.parley.json.Extra
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames

/**
 * The tokens of images. Servers that count them as for chat (`prompt_tokens`, `completion_tokens`) are understood.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/object).
 *
 * @property inputTokens tokens of the prompt and of the input images.
 * @property outputTokens tokens of the images generated.
 * @property totalTokens tokens in all.
 * @property inputTokensDetails what [inputTokens] consists of; `null` when the service did not send it.
 * @property outputTokensDetails what [outputTokens] consists of; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ImageUsage(
    @SerialName("input_tokens") @JsonNames("prompt_tokens") val inputTokens: Long = 0,
    @SerialName("output_tokens") @JsonNames("completion_tokens") val outputTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    @SerialName("input_tokens_details") val inputTokensDetails: ImageTokensDetails? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: ImageTokensDetails? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * What tokens consist of.
 *
 * @property textTokens text tokens.
 * @property imageTokens image tokens.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageTokensDetails(
    @SerialName("text_tokens") val textTokens: Long = 0,
    @SerialName("image_tokens") val imageTokens: Long = 0,
    val extra: Extra = Extra.NONE,
)
