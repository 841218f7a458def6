package dev.parley.moderations

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * A category of harmful content.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/moderations/object).
 */
@Serializable(with = ModerationCategorySerializer::class)
public class ModerationCategory private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Hate based on race, gender, ethnicity, religion, nationality, sexual orientation, disability or caste. */
        @JvmField public val HATE: ModerationCategory = ModerationCategory("hate")

        /** Hateful content that also includes violence or serious harm towards the group. */
        @JvmField public val HATE_THREATENING: ModerationCategory = ModerationCategory("hate/threatening")

        /** Content that expresses, incites or promotes harassing language towards any target. */
        @JvmField public val HARASSMENT: ModerationCategory = ModerationCategory("harassment")

        /** Harassment that also includes violence or serious harm. */
        @JvmField public val HARASSMENT_THREATENING: ModerationCategory = ModerationCategory("harassment/threatening")

        /** Instructions or advice for wrongdoing, such as shoplifting. */
        @JvmField public val ILLICIT: ModerationCategory = ModerationCategory("illicit")

        /** Instructions or advice for wrongdoing that involves violence or weapons. */
        @JvmField public val ILLICIT_VIOLENT: ModerationCategory = ModerationCategory("illicit/violent")

        /** Content that promotes or depicts suicide, cutting, eating disorders and other self-harm. */
        @JvmField public val SELF_HARM: ModerationCategory = ModerationCategory("self-harm")

        /** The speaker intends to commit self-harm. */
        @JvmField public val SELF_HARM_INTENT: ModerationCategory = ModerationCategory("self-harm/intent")

        /** Instructions or encouragement to commit self-harm. */
        @JvmField public val SELF_HARM_INSTRUCTIONS: ModerationCategory = ModerationCategory("self-harm/instructions")

        /** Content meant to arouse sexual excitement, or promoting sexual services. */
        @JvmField public val SEXUAL: ModerationCategory = ModerationCategory("sexual")

        /** Sexual content that includes an individual under 18. */
        @JvmField public val SEXUAL_MINORS: ModerationCategory = ModerationCategory("sexual/minors")

        /** Death, violence or physical injury. */
        @JvmField public val VIOLENCE: ModerationCategory = ModerationCategory("violence")

        /** Death, violence or physical injury in graphic detail. */
        @JvmField public val VIOLENCE_GRAPHIC: ModerationCategory = ModerationCategory("violence/graphic")

        /** The [ModerationCategory] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ModerationCategory = ModerationCategory(value).known()
    }
}

internal object ModerationCategorySerializer : OpenEnumSerializer<ModerationCategory>(
    "ModerationCategory",
    ModerationCategory::of,
)
