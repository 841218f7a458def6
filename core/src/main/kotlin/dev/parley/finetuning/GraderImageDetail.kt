package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a grading model looks at an image. */
@Serializable(with = GraderImageDetailSerializer::class)
public class GraderImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Closely. */
        @JvmField public val HIGH: GraderImageDetail = GraderImageDetail("high")

        /** At a glance. */
        @JvmField public val LOW: GraderImageDetail = GraderImageDetail("low")

        /** As the model sees fit. */
        @JvmField public val AUTO: GraderImageDetail = GraderImageDetail("auto")

        /** The GraderImageDetail called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): GraderImageDetail = GraderImageDetail(value)
    }
}

internal object GraderImageDetailSerializer :
    OpenEnumSerializer<GraderImageDetail>("GraderImageDetail", GraderImageDetail::of)
