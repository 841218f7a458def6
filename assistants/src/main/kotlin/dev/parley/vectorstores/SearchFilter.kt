package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Which files are searched, by their attributes. [Filters] makes one. */
@Serializable(with = SearchFilterSerializer::class)
public sealed interface SearchFilter {
    /**
     * Those with an attribute that compares so with a value.
     *
     * @property type how it compares, such as [FilterOperator.EQ].
     * @property key the attribute.
     * @property value what it is compared with.
     */
    @Serializable
    @JvmRecord
    public data class Comparison(val type: FilterOperator, val key: String, val value: AttributeValue) : SearchFilter

    /**
     * Those with an attribute that is one of several values, or none of them.
     *
     * @property type [FilterOperator.IN] or [FilterOperator.NIN].
     * @property key the attribute.
     * @property values texts and numbers.
     */
    @Serializable
    @JvmRecord
    public data class Membership(
        val type: FilterOperator,
        val key: String,
        @SerialName("value") val values: List<AttributeValue>,
    ) : SearchFilter

    /**
     * Those that other filters let through, all of them or one at least.
     *
     * @property type [FilterOperator.AND] or [FilterOperator.OR].
     * @property filters the other filters.
     */
    @Serializable
    @JvmRecord
    public data class Compound(val type: FilterOperator, val filters: List<SearchFilter>) : SearchFilter

    /**
     * A filter newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SearchFilter
}
