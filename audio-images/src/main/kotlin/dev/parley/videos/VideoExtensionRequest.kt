package dev.parley.videos

import kotlinx.serialization.Serializable

/**
 * Asks for a video that goes on where another ends. See the API reference, "Create video extension".
 *
 * @property video the video to go on with.
 * @property prompt what is to happen: 1 to 32,000 characters.
 * @property seconds how long the new part plays, in seconds: 4, 8, 12, 16 or 20.
 * @throws IllegalArgumentException when [prompt] is blank or too long, or [seconds] is less than 1.
 */
@Serializable
@JvmRecord
public data class VideoExtensionRequest(
    val video: VideoSource,
    val prompt: String,
    @Serializable(with = SecondsSerializer::class) val seconds: Int,
) {
    init {
        requirePrompt(prompt)
        requireSeconds(seconds)
    }
}
