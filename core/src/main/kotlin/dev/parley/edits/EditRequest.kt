package dev.parley.edits

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for a text to be changed.
 *
 * @property model the model that edits, such as `text-davinci-edit-001`.
 * @property instruction what to change.
 * @property input the text. Empty when absent.
 * @property n how many edits to make. 1 when absent.
 * @property temperature 0 to 2: the higher, the less predictable. 1 when absent. Change this or [topP], not both.
 * @property topP 0 to 1: only the likeliest tokens that together have this probability are chosen from. 1 when absent.
 * @throws IllegalArgumentException when [model] or [instruction] is blank.
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
        require(instruction.isNotBlank()) { "instruction must not be blank" }
    }
}
