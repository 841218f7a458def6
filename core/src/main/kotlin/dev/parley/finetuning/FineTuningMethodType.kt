package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a model is trained by. */
@Serializable(with = FineTuningMethodTypeSerializer::class)
public class FineTuningMethodType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Examples of what to answer. */
        @JvmField public val SUPERVISED: FineTuningMethodType = FineTuningMethodType("supervised")

        /** Pairs of a better and a worse answer: direct preference optimization. */
        @JvmField public val DPO: FineTuningMethodType = FineTuningMethodType("dpo")

        /** The scores that a grader gives to the model's answers. */
        @JvmField public val REINFORCEMENT: FineTuningMethodType = FineTuningMethodType("reinforcement")

        /** The FineTuningMethodType called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FineTuningMethodType = FineTuningMethodType(value)
    }
}

internal object FineTuningMethodTypeSerializer :
    OpenEnumSerializer<FineTuningMethodType>("FineTuningMethodType", FineTuningMethodType::of)
