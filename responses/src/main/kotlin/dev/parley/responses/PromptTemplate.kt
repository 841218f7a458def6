package dev.parley.responses

import kotlinx.serialization.Serializable

/**
 * A prompt that is kept by the service.
 *
 * @property id which.
 * @property version of it. The current one when absent.
 * @property variables what is put into it, by name. Nothing when absent.
 */
@Serializable
@JvmRecord
public data class PromptTemplate(
    val id: String,
    val version: String? = null,
    val variables: Map<String, PromptVariable>? = null,
)
