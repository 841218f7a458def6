package dev.parley.edits

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Requests an edit of a text.
 *
 * @property model the model that edits, such as `text-davinci-edit-001`.
 * @property instruction how to edit the text.
 * @property input the text. Empty when `null`.
 * @property n the number of edits to generate. Default when `null`: 1.
 * @property temperature the sampling temperature, 0 to 2: higher is more random. Default when `null`: 1. Set this or
 * [topP], not both.
 * @property topP nucleus sampling, 0 to 1: only the tokens with this top probability mass are considered. Default when
 * `null`: 1.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class EditRequest(
    val model: String,
    val instruction: String,
    val input: String? = null,
    val n: Int? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
    }
}
