package dev.parley.moderations

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.Extra
import dev.parley.json.PresentValuesSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer

/**
 * The result of the moderation of one input.
 *
 * @property categories whether each category applies. A category that the model does not support is missing.
 * @property categoryScores the score of each category, 0 to 1: higher means more confidence that it applies.
 * @property flagged whether any category applies; where the service does not send it, as [categories] tell.
 * @property categoryAppliedInputTypes the types of input that each score is based on; `null` when the service did not
 * send it, as with older models.
 * @property model the moderation model, in a chat completion; `null` elsewhere.
 * @property type the object type, always `moderation_result`, in a chat completion; `null` elsewhere.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ModerationResult(
    @Serializable(with = CategoriesSerializer::class) val categories: Map<ModerationCategory, Boolean> = emptyMap(),
    @SerialName("category_scores")
    @Serializable(with = CategoryScoresSerializer::class)
    val categoryScores: Map<ModerationCategory, Double> = emptyMap(),
    @EncodeDefault val flagged: Boolean = categories.containsValue(true),
    @SerialName("category_applied_input_types")
    @Serializable(with = CategoryInputTypesSerializer::class)
    val categoryAppliedInputTypes: Map<ModerationCategory, List<ModerationInputType>>? = null,
    val model: String? = null,
    val type: String? = null,
    val extra: Extra = Extra.NONE,
)

/** Whether each category applies. */
@InternalParleyApi
public object CategoriesSerializer :
    PresentValuesSerializer<ModerationCategory, Boolean>(ModerationCategorySerializer, Boolean.serializer())

/** The score of each category. */
@InternalParleyApi
public object CategoryScoresSerializer :
    PresentValuesSerializer<ModerationCategory, Double>(ModerationCategorySerializer, Double.serializer())

/** The types of input that each score is based on. */
@InternalParleyApi
public object CategoryInputTypesSerializer :
    PresentValuesSerializer<ModerationCategory, List<ModerationInputType>>(
        ModerationCategorySerializer,
        ListSerializer(ModerationInputTypeSerializer),
    )
