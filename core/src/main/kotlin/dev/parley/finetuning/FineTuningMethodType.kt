package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The type of a fine-tuning method. */
@Serializable(with = FineTuningMethodTypeSerializer::class)
public class FineTuningMethodType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Supervised fine-tuning: learns from example completions. */
        @JvmField public val SUPERVISED: FineTuningMethodType = FineTuningMethodType("supervised")

        /** Direct preference optimization: learns from pairs of a preferred and a non-preferred completion. */
        @JvmField public val DPO: FineTuningMethodType = FineTuningMethodType("dpo")

        /** Reinforcement fine-tuning: learns from the rewards of a grader. */
        @JvmField public val REINFORCEMENT: FineTuningMethodType = FineTuningMethodType("reinforcement")

        /** The [FineTuningMethodType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FineTuningMethodType = FineTuningMethodType(value).known()
    }
}

internal object FineTuningMethodTypeSerializer :
    OpenEnumSerializer<FineTuningMethodType>("FineTuningMethodType", FineTuningMethodType::of)
