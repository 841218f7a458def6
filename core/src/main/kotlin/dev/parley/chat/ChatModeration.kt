package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * What moderation found.
 *
 * @property input in the prompt.
 * @property output in the answer.
 */
@Serializable
@JvmRecord
public data class ChatModeration(val input: ModerationOutcome, val output: ModerationOutcome)

/** What came of one moderation. */
@Serializable(with = ModerationOutcomeSerializer::class)
public sealed interface ModerationOutcome {
    /**
     * It was done.
     *
     * @property model the moderation model.
     * @property results what it found.
     */
    @Serializable
    @JvmRecord
    public data class Results(val model: String, val results: List<ModerationResult>) : ModerationOutcome

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
        Variant("moderation_results", ModerationOutcome.Results::class, ModerationOutcome.Results.serializer()),
        Variant("error", ModerationOutcome.Error::class, ModerationOutcome.Error.serializer()),
    ),
    unknown = ModerationOutcome::Unknown,
    json = { (it as? ModerationOutcome.Unknown)?.json },
)

/**
 * What a moderation model thinks of a text or an image.
 *
 * @property model the moderation model.
 * @property flagged whether any category applies.
 * @property categories which categories apply, by name, such as `hate/threatening`.
 * @property categoryScores how sure the model is of each, 0 to 1.
 * @property categoryAppliedInputTypes which forms of input each score is about.
 * @property type always `moderation_result`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ModerationResult(
    val model: String,
    val flagged: Boolean,
    val categories: Map<String, Boolean>,
    @SerialName("category_scores") val categoryScores: Map<String, Double>,
    @SerialName("category_applied_input_types") val categoryAppliedInputTypes: Map<String, List<ModerationInputType>>,
    val type: String? = null,
)
