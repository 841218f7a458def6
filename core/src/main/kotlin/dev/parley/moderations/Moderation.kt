package dev.parley.moderations

import kotlinx.serialization.Serializable

/**
 * What moderation found. See the API reference, "The moderation object".
 *
 * @property id the id of the answer.
 * @property model the model that looked.
 * @property results a result for each text, or one for text and images together.
 */
@Serializable
@JvmRecord
public data class Moderation(val id: String, val model: String, val results: List<ModerationResult>) {
    /** Whether any of it may be harmful. */
    public val flagged: Boolean
        @JvmName("flagged")
        get() = results.any { it.flagged }
}
