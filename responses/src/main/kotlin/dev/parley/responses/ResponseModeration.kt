@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.moderations.CategoriesSerializer
import dev.parley.moderations.CategoryInputTypesSerializer
import dev.parley.moderations.CategoryScoresSerializer
import dev.parley.moderations.ModerationCategory
import dev.parley.moderations.ModerationInputType
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The results of moderation.
 *
 * @property input The result for the input; `null` when the service did not send it.
 * @property output The result for the output; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseModeration(
    val input: ModerationOutcome? = null,
    val output: ModerationOutcome? = null,
    val extra: Extra = Extra.NONE,
)

/** The result of one moderation. */
@Serializable(with = ModerationOutcomeSerializer::class)
public sealed interface ModerationOutcome {
    /**
     * It succeeded.
     *
     * @property model The moderation model; `null` when the service did not send it.
     * @property flagged Whether any category applies.
     * @property categories Which categories apply. A category that the model does not know is missing.
     * @property categoryScores The score of each category, 0 to 1.
     * @property categoryAppliedInputTypes The types of input that each score is for; `null` when the service did not
     * send them.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Result(
        val model: String? = null,
        @EncodeDefault val flagged: Boolean = false,
        @EncodeDefault
        @Serializable(with = CategoriesSerializer::class)
        val categories: Map<ModerationCategory, Boolean> = emptyMap(),
        @EncodeDefault
        @SerialName("category_scores")
        @Serializable(with = CategoryScoresSerializer::class)
        val categoryScores: Map<ModerationCategory, Double> = emptyMap(),
        @SerialName("category_applied_input_types")
        @Serializable(with = CategoryInputTypesSerializer::class)
        val categoryAppliedInputTypes: Map<ModerationCategory, List<ModerationInputType>>? = null,
        val extra: Extra = Extra.NONE,
    ) : ModerationOutcome

    /**
     * It failed.
     *
     * @property code The error code; `null` when the service did not send it.
     * @property message What went wrong.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Error(
        val code: String? = null,
        @EncodeDefault val message: String = "",
        val extra: Extra = Extra.NONE,
    ) : ModerationOutcome

    /**
     * A kind of moderation result that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ModerationOutcome
}

internal object ModerationOutcomeSerializer : UnionSerializer<ModerationOutcome>(
    "ModerationOutcome",
    "type",
    ModerationOutcome::Unknown,
    { (it as? ModerationOutcome.Unknown)?.json },
    variant<ModerationOutcome.Result>("moderation_result"),
    variant<ModerationOutcome.Error>("error"),
)
