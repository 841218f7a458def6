package dev.parley.vectorstores

import dev.parley.json.Extra
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A filter of the files to search, by their attributes. [Filters] creates them.
 *
 * See `filters` in the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/search).
 */
@Serializable(with = SearchFilterSerializer::class)
public sealed interface SearchFilter {
    /**
     * Compares an attribute with a value, or with several.
     *
     * @property type The comparison operator, such as [FilterOperator.EQ].
     * @property key The name of the attribute.
     * @property value What it is compared with; several values for [FilterOperator.IN] and [FilterOperator.NIN].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Comparison @JvmOverloads constructor(
        val type: FilterOperator,
        val key: String,
        val value: FilterValue,
        val extra: Extra = Extra.NONE,
    ) : SearchFilter

    /**
     * Combines other filters.
     *
     * @property type [CompoundOperator.AND] or [CompoundOperator.OR].
     * @property filters The filters to combine.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Compound @JvmOverloads constructor(
        val type: CompoundOperator,
        val filters: List<SearchFilter>,
        val extra: Extra = Extra.NONE,
    ) : SearchFilter

    /**
     * A kind of filter that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SearchFilter
}
