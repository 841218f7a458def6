package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a filter compares. */
@Serializable(with = ComparisonOperatorSerializer::class)
public class ComparisonOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Equal. */
        @JvmField public val EQ: ComparisonOperator = ComparisonOperator("eq")

        /** Not equal. */
        @JvmField public val NE: ComparisonOperator = ComparisonOperator("ne")

        /** Greater. */
        @JvmField public val GT: ComparisonOperator = ComparisonOperator("gt")

        /** Greater or equal. */
        @JvmField public val GTE: ComparisonOperator = ComparisonOperator("gte")

        /** Less. */
        @JvmField public val LT: ComparisonOperator = ComparisonOperator("lt")

        /** Less or equal. */
        @JvmField public val LTE: ComparisonOperator = ComparisonOperator("lte")

        /** One of several. */
        @JvmField public val IN: ComparisonOperator = ComparisonOperator("in")

        /** None of several. */
        @JvmField public val NIN: ComparisonOperator = ComparisonOperator("nin")

        /** The ComparisonOperator called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ComparisonOperator = ComparisonOperator(value)
    }
}

internal object ComparisonOperatorSerializer : OpenEnumSerializer<ComparisonOperator>(
    "ComparisonOperator",
    ComparisonOperator::of,
)
