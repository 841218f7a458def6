package dev.parley.videos

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * A request to create a character from a video.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
 *
 * @property video the video that shows the character.
 * @property name the name of the character; the service takes up to 80 characters.
 * @throws IllegalArgumentException when [name] is blank.
 */
@Serializable
@JvmRecord
public data class VideoCharacterRequest(val video: FileSource, val name: String) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
    }
}
