package dev.parley.moderations

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** A kind of harm that moderation looks for. See the API reference, "The moderation object". */
@Serializable(with = ModerationCategorySerializer::class)
public class ModerationCategory private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Hate of a group of people. */
        @JvmField public val HATE: ModerationCategory = ModerationCategory("hate")

        /** Hate that threatens violence. */
        @JvmField public val HATE_THREATENING: ModerationCategory = ModerationCategory("hate/threatening")

        /** Harassment of anyone. */
        @JvmField public val HARASSMENT: ModerationCategory = ModerationCategory("harassment")

        /** Harassment that threatens violence. */
        @JvmField public val HARASSMENT_THREATENING: ModerationCategory = ModerationCategory("harassment/threatening")

        /** Advice on doing what the law forbids. */
        @JvmField public val ILLICIT: ModerationCategory = ModerationCategory("illicit")

        /** Such advice, where violence or weapons are part of it. */
        @JvmField public val ILLICIT_VIOLENT: ModerationCategory = ModerationCategory("illicit/violent")

        /** Suicide, self-injury and the like, shown or praised. */
        @JvmField public val SELF_HARM: ModerationCategory = ModerationCategory("self-harm")

        /** The speaker means to do themselves harm. */
        @JvmField public val SELF_HARM_INTENT: ModerationCategory = ModerationCategory("self-harm/intent")

        /** How to do oneself harm. */
        @JvmField public val SELF_HARM_INSTRUCTIONS: ModerationCategory = ModerationCategory("self-harm/instructions")

        /** What is meant to arouse. */
        @JvmField public val SEXUAL: ModerationCategory = ModerationCategory("sexual")

        /** Sexual content about someone under 18. */
        @JvmField public val SEXUAL_MINORS: ModerationCategory = ModerationCategory("sexual/minors")

        /** Death, violence or injury. */
        @JvmField public val VIOLENCE: ModerationCategory = ModerationCategory("violence")

        /** Death, violence or injury in graphic detail. */
        @JvmField public val VIOLENCE_GRAPHIC: ModerationCategory = ModerationCategory("violence/graphic")

        /** The ModerationCategory called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ModerationCategory = ModerationCategory(value)
    }
}

internal object ModerationCategorySerializer : OpenEnumSerializer<ModerationCategory>(
    "ModerationCategory",
    ModerationCategory::of,
)
