package dev.parley.responses

import dev.parley.json.PresentValuesSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.moderations.ModerationCategory
import dev.parley.moderations.ModerationInputType
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonObject

/**
 * What moderation found.
 *
 * @property input in the input.
 * @property output in the answer.
 */
@Serializable
@JvmRecord
public data class ResponseModeration(val input: ModerationOutcome, val output: ModerationOutcome)

/** What came of one moderation. */
@Serializable(with = ModerationOutcomeSerializer::class)
public sealed interface ModerationOutcome {
    /**
     * It was done.
     *
     * @property model the moderation model.
     * @property flagged whether any category applies.
     * @property categories which categories apply. One that the model does not know is missing.
     * @property categoryScores how sure the model is of each, 0 to 1.
     * @property categoryAppliedInputTypes which forms of input each score is about; `null` when not said.
     */
    @Serializable
    @JvmRecord
    public data class Result(
        val model: String,
        val flagged: Boolean,
        @Serializable(with = PresentCategoriesSerializer::class) val categories: Map<ModerationCategory, Boolean>,
        @SerialName("category_scores") val categoryScores: Map<ModerationCategory, Double>,
        @SerialName("category_applied_input_types")
        val categoryAppliedInputTypes: Map<ModerationCategory, List<ModerationInputType>>? = null,
    ) : ModerationOutcome

    /**
     * It failed.
     *
     * @property code the error code.
     * @property message what went wrong.
     */
    @Serializable
    @JvmRecord
    public data class Error(val code: String, val message: String) : ModerationOutcome

    /**
     * An outcome newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ModerationOutcome
}

internal object ModerationOutcomeSerializer : UnionSerializer<ModerationOutcome>(
    name = "ModerationOutcome",
    discriminator = "type",
    variants = listOf(
        Variant("moderation_result", ModerationOutcome.Result::class, ModerationOutcome.Result.serializer()),
        Variant("error", ModerationOutcome.Error::class, ModerationOutcome.Error.serializer()),
    ),
    unknown = ModerationOutcome::Unknown,
    json = { (it as? ModerationOutcome.Unknown)?.json },
)

internal object PresentCategoriesSerializer :
    PresentValuesSerializer<ModerationCategory, Boolean>(ModerationCategory.serializer(), Boolean.serializer())
