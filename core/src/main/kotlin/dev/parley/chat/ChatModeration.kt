package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.moderations.ModerationResult
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
