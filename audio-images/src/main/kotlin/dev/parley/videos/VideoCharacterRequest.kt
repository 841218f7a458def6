package dev.parley.videos

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * Asks for a character that is made from a video. See the API reference, "Create video character".
 *
 * @property video the video that shows it.
 * @property name what it is called: 1 to 80 characters.
 * @throws IllegalArgumentException when [name] is blank or too long.
 */
@Serializable
@JvmRecord
public data class VideoCharacterRequest(val video: FileSource, val name: String) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
        val length = name.codePointCount(0, name.length)
        require(length <= MAX_NAME) { "name must have at most $MAX_NAME characters, but has $length" }
    }
}

private const val MAX_NAME = 80
