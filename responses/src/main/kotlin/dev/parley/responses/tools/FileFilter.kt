package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.argumentList
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Which files a [FileSearchTool] searches, by their attributes. */
@Serializable(with = FileFilterSerializer::class)
public sealed interface FileFilter {
    /**
     * Compares one attribute with a value.
     *
     * @property operator How to compare.
     * @property key The attribute's name.
     * @property value What to compare with: a text, a number, a boolean, or a list of texts and numbers.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Comparison @JvmOverloads constructor(
        @SerialName("type") val operator: ComparisonOperator,
        val key: String,
        @Serializable(with = ComparedValueSerializer::class) val value: JsonElement,
        val extra: Extra = Extra.NONE,
    ) : FileFilter

    /**
     * Combines several filters.
     *
     * @property operator `and` when all filters must match, `or` when one must.
     * @property filters The filters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Compound @JvmOverloads constructor(
        @SerialName("type") val operator: String,
        val filters: List<FileFilter>,
        val extra: Extra = Extra.NONE,
    ) : FileFilter

    /**
     * A kind of filter that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : FileFilter

    public companion object {
        /** Files whose attribute [key] compares as [operator] with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: String): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Files whose attribute [key] compares as [operator] with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: Double): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Files whose attribute [key] compares as [operator] with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: Boolean): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Files whose attribute [key] compares as [operator] with the texts in [values]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, values: List<String>): FileFilter =
            Comparison(operator, key, JsonArray(values.map(::JsonPrimitive)))

        /** Files that all [filters] match. */
        @JvmStatic
        public fun all(vararg filters: FileFilter): FileFilter = Compound("and", argumentList("filters", filters))

        /** Files that one of [filters] matches. */
        @JvmStatic
        public fun any(vararg filters: FileFilter): FileFilter = Compound("or", argumentList("filters", filters))
    }
}
