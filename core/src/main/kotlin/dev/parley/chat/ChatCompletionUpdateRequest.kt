package dev.parley.chat

import kotlinx.serialization.Serializable

/**
 * Changes the notes of a stored answer. See the API reference, "Update chat completion".
 *
 * @property metadata the notes from now on, up to 16: keys of 64 characters, values of 512; `null` for none.
 */
@Serializable
@JvmRecord
public data class ChatCompletionUpdateRequest(val metadata: Map<String, String>?)
