package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.moderations.ModerationResult
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The moderation results of a chat completion.
 *
 * @property input the moderation of the prompt; `null` when the service did not send it.
 * @property output the moderation of the generated output; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatModeration(
    val input: ModerationOutcome? = null,
    val output: ModerationOutcome? = null,
    val extra: Extra = Extra.NONE,
)

/** The outcome of one moderation: results or an error. */
@Serializable(with = ModerationOutcomeSerializer::class)
public sealed interface ModerationOutcome {
    /**
     * Moderation results.
     *
     * @property model the moderation model.
     * @property results one result for each moderated input.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Results(
        val model: String = "",
        val results: List<ModerationResult> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : ModerationOutcome

    /**
     * The moderation failed.
     *
     * @property code the error code.
     * @property message the error message.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Error(
        val code: String = "",
        val message: String = "",
        val extra: Extra = Extra.NONE,
    ) : ModerationOutcome

    /**
     * A kind of outcome that this library does not know yet; [json] holds it unchanged.
     *
     * @property json the whole outcome.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ModerationOutcome
}

internal object ModerationOutcomeSerializer : UnionSerializer<ModerationOutcome>(
    "ModerationOutcome",
    "type",
    ModerationOutcome::Unknown,
    { (it as? ModerationOutcome.Unknown)?.json },
    variant<ModerationOutcome.Results>("moderation_results"),
    variant<ModerationOutcome.Error>("error"),
)
