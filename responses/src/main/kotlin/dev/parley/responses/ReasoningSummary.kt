package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a model's thoughts are summed up. */
@Serializable(with = ReasoningSummarySerializer::class)
public class ReasoningSummary private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As well as the model can. */
        @JvmField public val AUTO: ReasoningSummary = ReasoningSummary("auto")

        /** In short. */
        @JvmField public val CONCISE: ReasoningSummary = ReasoningSummary("concise")

        /** At length. */
        @JvmField public val DETAILED: ReasoningSummary = ReasoningSummary("detailed")

        /** The ReasoningSummary called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ReasoningSummary = ReasoningSummary(value)
    }
}

internal object ReasoningSummarySerializer : OpenEnumSerializer<ReasoningSummary>(
    "ReasoningSummary",
    ReasoningSummary::of,
)
