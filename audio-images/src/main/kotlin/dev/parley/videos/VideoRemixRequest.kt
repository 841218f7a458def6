package dev.parley.videos

import kotlinx.serialization.Serializable

/**
 * A request to generate a completed video anew, with another prompt.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos/remix).
 *
 * @property prompt the new prompt; the service takes up to 32,000 characters.
 * @throws IllegalArgumentException when [prompt] is blank.
 */
@Serializable
@JvmRecord
public data class VideoRemixRequest(val prompt: String) {
    init {
        require(prompt.isNotBlank()) { "prompt must not be blank" }
    }
}
