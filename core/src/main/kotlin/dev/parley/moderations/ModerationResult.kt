package dev.parley.moderations

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.PresentValuesSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer

/**
 * What a moderation model thinks of a text or an image.
 *
 * @property flagged whether any category applies.
 * @property categories which categories apply. One that the model does not know is missing.
 * @property categoryScores how sure the model is of each, 0 to 1.
 * @property categoryAppliedInputTypes which forms of input each score is about; `null` when an older model does not
 * say.
 * @property model the moderation model, in a chat completion; `null` elsewhere.
 * @property type always `moderation_result`, in a chat completion; `null` elsewhere.
 */
@Serializable
@JvmRecord
public data class ModerationResult(
    val flagged: Boolean,
    @Serializable(with = CategoriesSerializer::class) val categories: Map<ModerationCategory, Boolean>,
    @SerialName("category_scores")
    @Serializable(with = CategoryScoresSerializer::class)
    val categoryScores: Map<ModerationCategory, Double>,
    @SerialName("category_applied_input_types")
    @Serializable(with = CategoryInputTypesSerializer::class)
    val categoryAppliedInputTypes: Map<ModerationCategory, List<ModerationInputType>>? = null,
    val model: String? = null,
    val type: String? = null,
)

/** Which categories apply. */
@InternalParleyApi
public object CategoriesSerializer :
    PresentValuesSerializer<ModerationCategory, Boolean>(ModerationCategorySerializer, Boolean.serializer())

/** How sure the model is of each category. */
@InternalParleyApi
public object CategoryScoresSerializer :
    PresentValuesSerializer<ModerationCategory, Double>(ModerationCategorySerializer, Double.serializer())

/** Which forms of input the scores are about. */
@InternalParleyApi
public object CategoryInputTypesSerializer :
    PresentValuesSerializer<ModerationCategory, List<ModerationInputType>>(
        ModerationCategorySerializer,
        ListSerializer(ModerationInputTypeSerializer),
    )
