package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many tokens images took.
 *
 * @property inputTokens tokens of the prompt and of the images that came in.
 * @property outputTokens tokens of the images that were made.
 * @property totalTokens both together.
 * @property inputTokensDetails what the tokens that came in were; `null` when not said.
 * @property outputTokensDetails what the tokens that were made are; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ImageUsage(
    @SerialName("input_tokens") val inputTokens: Long,
    @SerialName("output_tokens") val outputTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
    @SerialName("input_tokens_details") val inputTokensDetails: ImageTokensDetails? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: ImageTokensDetails? = null,
)

/**
 * Of what kind tokens are.
 *
 * @property textTokens tokens of text.
 * @property imageTokens tokens of images.
 */
@Serializable
@JvmRecord
public data class ImageTokensDetails(
    @SerialName("text_tokens") val textTokens: Long,
    @SerialName("image_tokens") val imageTokens: Long,
)
