package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How a filter compares an attribute with a value. */
@Serializable(with = FilterOperatorSerializer::class)
public class FilterOperator private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Equal (`eq`). */
        @JvmField public val EQ: FilterOperator = FilterOperator("eq")

        /** Not equal (`ne`). */
        @JvmField public val NE: FilterOperator = FilterOperator("ne")

        /** Greater than (`gt`). */
        @JvmField public val GT: FilterOperator = FilterOperator("gt")

        /** Greater than or equal (`gte`). */
        @JvmField public val GTE: FilterOperator = FilterOperator("gte")

        /** Less than (`lt`). */
        @JvmField public val LT: FilterOperator = FilterOperator("lt")

        /** Less than or equal (`lte`). */
        @JvmField public val LTE: FilterOperator = FilterOperator("lte")

        /** One of several values (`in`). */
        @JvmField public val IN: FilterOperator = FilterOperator("in")

        /** None of several values (`nin`). */
        @JvmField public val NIN: FilterOperator = FilterOperator("nin")

        /** The operator with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FilterOperator = FilterOperator(value).known()
    }
}

internal object FilterOperatorSerializer : OpenEnumSerializer<FilterOperator>("FilterOperator", FilterOperator::of)
