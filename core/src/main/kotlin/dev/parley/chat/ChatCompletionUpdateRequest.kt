package dev.parley.chat

import kotlinx.serialization.Serializable

/**
 * Updates the metadata of a stored chat completion.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/update).
 *
 * @property metadata the new metadata. Up to 16 key-value pairs; keys up to 64 characters, values up to 512. `null`
 * removes it.
 */
@Serializable
@JvmRecord
public data class ChatCompletionUpdateRequest(val metadata: Map<String, String>?)
