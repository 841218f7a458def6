package dev.parley.threads.runs

import kotlinx.serialization.Serializable

/**
 * Modifies the metadata of a run.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/runs/modifyRun).
 *
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. Unchanged when `null`.
 */
@Serializable
@JvmRecord
public data class RunUpdateRequest(val metadata: Map<String, String>? = null)
