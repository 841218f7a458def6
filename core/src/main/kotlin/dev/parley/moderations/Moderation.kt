package dev.parley.moderations

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * The moderation of one or more inputs.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/moderations/object).
 *
 * @property id the id of the moderation; empty when the service did not send it.
 * @property model the moderation model; empty when the service did not send it.
 * @property results one result for each text, or one for text and images together.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Moderation(
    val id: String = "",
    val model: String = "",
    val results: List<ModerationResult> = emptyList(),
    val extra: Extra = Extra.NONE,
) {
    /** Whether any of the inputs is flagged. */
    public val flagged: Boolean
        @JvmName("flagged")
        get() = results.any { it.flagged }
}
