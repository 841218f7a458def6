package dev.parley.videos

import dev.parley.json.SecondsTextSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * A request to extend a video with a new part at its end.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos).
 *
 * @property video The video to extend.
 * @property prompt What happens in the new part; the service takes up to 32,000 characters.
 * @property duration How long the new part plays (`seconds` on the wire): 4, 8, 12, 16 or 20 seconds.
 * @throws IllegalArgumentException when [prompt] is blank or [duration] is not positive.
 */
@Serializable
@JvmRecord
public data class VideoExtensionRequest(
    val video: VideoSource,
    val prompt: String,
    @Serializable(with = SecondsTextSerializer::class) @SerialName("seconds") val duration: Duration,
) {
    /** The same, with a Kotlin duration. Throws [IllegalArgumentException] as the other constructor does. */
    public constructor(video: VideoSource, prompt: String, duration: kotlin.time.Duration) :
        this(video, prompt, duration.toJavaDuration())

    init {
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        requirePositive(duration)
    }
}

internal fun requirePositive(duration: Duration?): Unit =
    require(duration == null || duration > Duration.ZERO) { "duration must be more than 0, but is $duration" }
