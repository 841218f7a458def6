package dev.parley.threads.messages

import kotlinx.serialization.Serializable

/**
 * Modifies the metadata of a message.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages/modifyMessage).
 *
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. Unchanged when `null`.
 */
@Serializable
@JvmRecord
public data class ThreadMessageUpdateRequest(val metadata: Map<String, String>? = null)
