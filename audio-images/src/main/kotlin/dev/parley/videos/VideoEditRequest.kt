package dev.parley.videos

import kotlinx.serialization.Serializable

/**
 * A request to generate a video by editing another.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
 *
 * @property video the video to edit.
 * @property prompt what to change; the service takes up to 32,000 characters.
 * @throws IllegalArgumentException when [prompt] is blank.
 */
@Serializable
@JvmRecord
public data class VideoEditRequest(val video: VideoSource, val prompt: String) {
    init {
        require(prompt.isNotBlank()) { "prompt must not be blank" }
    }
}
