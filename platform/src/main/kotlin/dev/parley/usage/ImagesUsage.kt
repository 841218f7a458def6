package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What images used.
 *
 * @property images The number of images.
 * @property requests The number of requests to the model.
 * @property projectId The project, when the usage is grouped by it; `null` otherwise.
 * @property userId The user, when the usage is grouped by it; `null` otherwise.
 * @property apiKeyId The API key, when the usage is grouped by it; `null` otherwise.
 * @property model The model, when the usage is grouped by it; `null` otherwise.
 * @property source What made them, such as `image.generation`, when the usage is grouped by it; `null` otherwise.
 * @property size Their size, when the usage is grouped by it; `null` otherwise.
 * @property objectType The object type, such as `organization.usage.completions.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImagesUsage(
    val images: Long = 0,
    @SerialName("num_model_requests") val requests: Long = 0,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("user_id") val userId: String? = null,
    @SerialName("api_key_id") val apiKeyId: String? = null,
    val model: String? = null,
    val source: String? = null,
    val size: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
