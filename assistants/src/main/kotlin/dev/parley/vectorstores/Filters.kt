package dev.parley.vectorstores

import dev.parley.json.argumentList

/**
 * Creates filters for searching vector stores by the attributes of their files.
 *
 * ```
 * Filters.and(Filters.eq("region", "us"), Filters.gte("year", 2024))
 * ```
 */
public object Filters {
    /** Matches files whose attribute [key] equals [value]. */
    @JvmStatic
    public fun eq(key: String, value: String): SearchFilter = compare(FilterOperator.EQ, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] equals [value]. */
    @JvmStatic
    public fun eq(key: String, value: Number): SearchFilter = compare(FilterOperator.EQ, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] equals [value]. */
    @JvmStatic
    public fun eq(key: String, value: Boolean): SearchFilter = compare(FilterOperator.EQ, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] does not equal [value]. */
    @JvmStatic
    public fun ne(key: String, value: String): SearchFilter = compare(FilterOperator.NE, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] does not equal [value]. */
    @JvmStatic
    public fun ne(key: String, value: Number): SearchFilter = compare(FilterOperator.NE, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] does not equal [value]. */
    @JvmStatic
    public fun ne(key: String, value: Boolean): SearchFilter = compare(FilterOperator.NE, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] is greater than [value]. */
    @JvmStatic
    public fun gt(key: String, value: Number): SearchFilter = compare(FilterOperator.GT, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] is greater than or equal to [value]. */
    @JvmStatic
    public fun gte(key: String, value: Number): SearchFilter =
        compare(FilterOperator.GTE, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] is less than [value]. */
    @JvmStatic
    public fun lt(key: String, value: Number): SearchFilter = compare(FilterOperator.LT, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] is less than or equal to [value]. */
    @JvmStatic
    public fun lte(key: String, value: Number): SearchFilter =
        compare(FilterOperator.LTE, key, AttributeValue.of(value))

    /** Matches files whose attribute [key] is one of [values]. */
    @JvmStatic
    public fun isIn(key: String, vararg values: String): SearchFilter =
        compare(FilterOperator.IN, key, argumentList("values", values).map { AttributeValue.of(it) })

    /** Matches files whose attribute [key] is one of [values]. */
    @JvmStatic
    public fun isIn(key: String, vararg values: Number): SearchFilter =
        compare(FilterOperator.IN, key, argumentList("values", values).map { AttributeValue.of(it) })

    /** Matches files whose attribute [key] is none of [values]. */
    @JvmStatic
    public fun notIn(key: String, vararg values: String): SearchFilter =
        compare(FilterOperator.NIN, key, argumentList("values", values).map { AttributeValue.of(it) })

    /** Matches files whose attribute [key] is none of [values]. */
    @JvmStatic
    public fun notIn(key: String, vararg values: Number): SearchFilter =
        compare(FilterOperator.NIN, key, argumentList("values", values).map { AttributeValue.of(it) })

    /** Matches files that all of [filters] match. */
    @JvmStatic
    public fun and(vararg filters: SearchFilter): SearchFilter =
        SearchFilter.Compound(CompoundOperator.AND, argumentList("filters", filters))

    /** Matches files that at least one of [filters] matches. */
    @JvmStatic
    public fun or(vararg filters: SearchFilter): SearchFilter =
        SearchFilter.Compound(CompoundOperator.OR, argumentList("filters", filters))

    private fun compare(type: FilterOperator, key: String, value: AttributeValue): SearchFilter =
        SearchFilter.Comparison(type, key, FilterValue.One(value))

    private fun compare(type: FilterOperator, key: String, values: List<AttributeValue>): SearchFilter =
        SearchFilter.Comparison(type, key, FilterValue.Several(values))
}
