package dev.parley.moderations

import kotlinx.serialization.Serializable

/**
 * Requests the moderation of texts or images.
 *
 * ```kotlin
 * ModerationRequest("I want to kill them.", model = "omni-moderation-latest")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/moderations/create).
 *
 * @property input the input to classify.
 * @property model the moderation model. Default when `null`: `omni-moderation-latest`. Older models take no images.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class ModerationRequest(val input: ModerationInput, val model: String? = null) {
    /**
     * Requests the moderation of one [text].
     *
     * @throws IllegalArgumentException when [model] is blank.
     */
    @JvmOverloads
    public constructor(text: String, model: String? = null) : this(ModerationInput.Text(text), model)

    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
