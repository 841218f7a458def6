package dev.parley.moderations

import kotlinx.serialization.Serializable

/**
 * Asks whether texts or images may be harmful. See the API reference, "Create moderation".
 *
 * ```
 * ModerationRequest("I want to kill everyone!")
 * ```
 *
 * @property input what is to be looked at.
 * @property model the model that looks, such as `omni-moderation-latest`, which it is when absent. Others take no
 * images.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class ModerationRequest(val input: ModerationInput, val model: String? = null) {
    /** Asks whether [text] may be harmful. */
    public constructor(text: String) : this(ModerationInput.Text(text))

    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
