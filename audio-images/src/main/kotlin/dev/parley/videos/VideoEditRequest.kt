package dev.parley.videos

import kotlinx.serialization.Serializable

/**
 * Asks for a video made from another. See the API reference, "Create video edit".
 *
 * @property video the video to change.
 * @property prompt what is to be changed: 1 to 32,000 characters.
 * @throws IllegalArgumentException when [prompt] is blank or too long.
 */
@Serializable
@JvmRecord
public data class VideoEditRequest(val video: VideoSource, val prompt: String) {
    init {
        requirePrompt(prompt)
    }
}
