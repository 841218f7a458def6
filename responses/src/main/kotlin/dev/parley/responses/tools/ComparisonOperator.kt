package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How a filter compares an attribute. */
@Serializable(with = ComparisonOperatorSerializer::class)
public class ComparisonOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Equal. */
        @JvmField public val EQ: ComparisonOperator = ComparisonOperator("eq")

        /** Not equal. */
        @JvmField public val NE: ComparisonOperator = ComparisonOperator("ne")

        /** Greater than. */
        @JvmField public val GT: ComparisonOperator = ComparisonOperator("gt")

        /** Greater than or equal. */
        @JvmField public val GTE: ComparisonOperator = ComparisonOperator("gte")

        /** Less than. */
        @JvmField public val LT: ComparisonOperator = ComparisonOperator("lt")

        /** Less than or equal. */
        @JvmField public val LTE: ComparisonOperator = ComparisonOperator("lte")

        /** One of several values. */
        @JvmField public val IN: ComparisonOperator = ComparisonOperator("in")

        /** None of several values. */
        @JvmField public val NIN: ComparisonOperator = ComparisonOperator("nin")

        /** The [ComparisonOperator] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ComparisonOperator = ComparisonOperator(value).known()
    }
}

internal object ComparisonOperatorSerializer : OpenEnumSerializer<ComparisonOperator>(
    "ComparisonOperator",
    ComparisonOperator::of,
)
