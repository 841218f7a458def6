package dev.parley.videos

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for a video. See the API reference, "Create video".
 *
 * ```
 * VideoRequest("A calico cat playing a piano on stage", model = "sora-2", seconds = 8)
 * ```
 *
 * @property prompt what is to be seen: 1 to 32,000 characters.
 * @property model the model that makes it. `sora-2` when absent.
 * @property inputReference an image to go by. None when absent.
 * @property seconds how long it plays, in seconds: 4, 8 or 12. 4 when absent.
 * @property size how large its picture is. 720 by 1280 when absent.
 * @throws IllegalArgumentException when [prompt] is blank or too long, [model] is blank, or [seconds] is less than 1.
 */
@Serializable
@JvmRecord
public data class VideoRequest(
    val prompt: String,
    val model: String? = null,
    @SerialName("input_reference") val inputReference: VideoInputReference? = null,
    @Serializable(with = SecondsSerializer::class) val seconds: Int? = null,
    val size: VideoSize? = null,
) {
    init {
        requirePrompt(prompt)
        require(model == null || model.isNotBlank()) { "model must not be blank" }
        requireSeconds(seconds)
    }
}

internal fun requirePrompt(prompt: String) {
    require(prompt.isNotBlank()) { "prompt must not be blank" }
    val length = prompt.codePointCount(0, prompt.length)
    require(length <= MAX_PROMPT) { "prompt must have at most $MAX_PROMPT characters, but has $length" }
}

internal fun requireSeconds(seconds: Int?): Unit =
    require(seconds == null || seconds >= 1) { "seconds must be at least 1, but are $seconds" }

private const val MAX_PROMPT = 32_000
