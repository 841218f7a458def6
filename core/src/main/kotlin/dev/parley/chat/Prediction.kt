package dev.parley.chat

import kotlinx.serialization.Serializable

/**
 * What much of the answer will be, such as a file that is changed a little: the answer then comes sooner. See the API
 * guide, "Predicted outputs".
 *
 * @property content the text that is expected.
 * @property type always `content`.
 */
@Serializable
@JvmRecord
public data class Prediction(val content: ChatContent, val type: String) {
    /** The expectation of [content]. */
    public constructor(content: ChatContent) : this(content, "content")
}
