package dev.parley.chat

import kotlinx.serialization.Serializable

/**
 * A predicted output, such as the text of a file that changes little: what matches it is generated faster.
 *
 * See the [guide](https://platform.openai.com/docs/guides/predicted-outputs).
 *
 * @property content the predicted content.
 * @property type the type of prediction, always `content`.
 */
@Serializable
@JvmRecord
public data class Prediction(val content: ChatContent, val type: String) {
    /** A prediction of [content]. */
    public constructor(content: ChatContent) : this(content, "content")
}
