package dev.parley.vectorstores

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Which files are searched, by their attributes. [Filters] makes one. */
@Serializable(with = SearchFilterSerializer::class)
public sealed interface SearchFilter {
    /**
     * Those with an attribute that compares so with a value, or with several.
     *
     * @property type how it compares, such as [FilterOperator.EQ].
     * @property key the attribute.
     * @property value what it is compared with: several values for [FilterOperator.IN] and [FilterOperator.NIN].
     */
    @Serializable
    @JvmRecord
    public data class Comparison(val type: FilterOperator, val key: String, val value: FilterValue) : SearchFilter

    /**
     * Those that other filters let through, all of them or one at least.
     *
     * @property type [CompoundOperator.AND] or [CompoundOperator.OR].
     * @property filters the other filters.
     */
    @Serializable
    @JvmRecord
    public data class Compound(val type: CompoundOperator, val filters: List<SearchFilter>) : SearchFilter

    /**
     * A filter newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SearchFilter
}
