package dev.parley.videos

import kotlinx.serialization.Serializable

/**
 * Asks for a completed video anew, by another description. See the API reference, "Remix video".
 *
 * @property prompt what is to be seen now: 1 to 32,000 characters.
 * @throws IllegalArgumentException when [prompt] is blank or too long.
 */
@Serializable
@JvmRecord
public data class VideoRemixRequest(val prompt: String) {
    init {
        requirePrompt(prompt)
    }
}
