package dev.parley.videos

import dev.parley.json.SecondsTextSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * A request to generate a video from a prompt.
 *
 * ```kotlin
 * VideoRequest("A calico cat playing a piano on stage", model = "sora-2", duration = Duration.ofSeconds(8))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos/create).
 *
 * @property prompt A description of the video; the service takes up to 32,000 characters.
 * @property model The model. Default when `null`: `sora-2`.
 * @property inputReference A reference image that guides the generation; none when `null`.
 * @property duration How long it plays (`seconds` on the wire): 4, 8 or 12 seconds. Default when `null`: 4 seconds.
 * @property size The resolution. Default when `null`: 720 by 1280 pixels.
 * @throws IllegalArgumentException when [prompt] or [model] is blank, or [duration] is not positive.
 */
@Serializable
@JvmRecord
public data class VideoRequest(
    val prompt: String,
    val model: String? = null,
    @SerialName("input_reference") val inputReference: VideoInputReference? = null,
    @Serializable(with = SecondsTextSerializer::class) @SerialName("seconds") val duration: Duration? = null,
    val size: VideoSize? = null,
) {
    /** The same, with a Kotlin duration. Throws [IllegalArgumentException] as the other constructor does. */
    public constructor(
        prompt: String,
        model: String? = null,
        inputReference: VideoInputReference? = null,
        duration: kotlin.time.Duration,
        size: VideoSize? = null,
    ) : this(prompt, model, inputReference, duration.toJavaDuration(), size)

    init {
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        require(model == null || model.isNotBlank()) { "model must not be blank" }
        requirePositive(duration)
    }
}
