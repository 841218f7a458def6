package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a filter compares an attribute. */
@Serializable(with = FilterOperatorSerializer::class)
public class FilterOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The attribute is the value. */
        @JvmField public val EQ: FilterOperator = FilterOperator("eq")

        /** It is another. */
        @JvmField public val NE: FilterOperator = FilterOperator("ne")

        /** It is more. */
        @JvmField public val GT: FilterOperator = FilterOperator("gt")

        /** It is as much, or more. */
        @JvmField public val GTE: FilterOperator = FilterOperator("gte")

        /** It is less. */
        @JvmField public val LT: FilterOperator = FilterOperator("lt")

        /** It is as much, or less. */
        @JvmField public val LTE: FilterOperator = FilterOperator("lte")

        /** It is one of the values. */
        @JvmField public val IN: FilterOperator = FilterOperator("in")

        /** It is none of the values. */
        @JvmField public val NIN: FilterOperator = FilterOperator("nin")

        /** The operator called [value] on the wire. */
        @JvmStatic public fun of(value: String): FilterOperator = FilterOperator(value)
    }
}

internal object FilterOperatorSerializer : OpenEnumSerializer<FilterOperator>("FilterOperator", FilterOperator::of)
