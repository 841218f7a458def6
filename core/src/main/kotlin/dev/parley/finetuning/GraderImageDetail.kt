package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The detail level of an image for a model that grades. */
@Serializable(with = GraderImageDetailSerializer::class)
public class GraderImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** High detail. */
        @JvmField public val HIGH: GraderImageDetail = GraderImageDetail("high")

        /** Low detail, for fewer tokens. */
        @JvmField public val LOW: GraderImageDetail = GraderImageDetail("low")

        /** The model chooses (`auto`). */
        @JvmField public val AUTO: GraderImageDetail = GraderImageDetail("auto")

        /** The [GraderImageDetail] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): GraderImageDetail = GraderImageDetail(value).known()
    }
}

internal object GraderImageDetailSerializer :
    OpenEnumSerializer<GraderImageDetail>("GraderImageDetail", GraderImageDetail::of)
