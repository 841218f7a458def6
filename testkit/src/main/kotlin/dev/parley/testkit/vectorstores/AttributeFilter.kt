package dev.parley.testkit.vectorstores

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.items
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/** The `filters` of a search: a comparison, or others joined by `and` or `or`. */
internal class AttributeFilter(private val filter: JsonObject) {
    private val type = filter.text("type") ?: throw missing("filters.type")

    init {
        if (type !in COMPARISONS && type !in JOINTS) {
            throw Refusal("Invalid value: '$type'.", "filters.type", "invalid_value")
        }
    }

    fun lets(attributes: JsonObject): Boolean = when (type) {
        "and" -> parts().all { it.lets(attributes) }
        "or" -> parts().any { it.lets(attributes) }
        else -> compares(attributes[filter.text("key") ?: throw missing("filters.key")])
    }

    private fun parts() = filter.objects("filters").map(::AttributeFilter)

    private fun compares(actual: JsonElement?): Boolean = when (type) {
        "eq" -> same(actual, value())
        "ne" -> !same(actual, value())
        "in" -> filter.items("value").any { same(actual, it) }
        "nin" -> filter.items("value").none { same(actual, it) }
        else -> order(actual)?.let(::fits) ?: false
    }

    private fun fits(order: Int): Boolean = when (type) {
        "gt" -> order > 0
        "gte" -> order >= 0
        "lt" -> order < 0
        else -> order <= 0
    }

    private fun value() = filter["value"] ?: throw missing("filters.value")

    /** More than 0 when [actual] is more than the value, by number; null when they cannot be compared so. */
    private fun order(actual: JsonElement?): Int? {
        val left = numberOf(actual) ?: return null
        return numberOf(value())?.let(left::compareTo)
    }

    private fun same(actual: JsonElement?, expected: JsonElement): Boolean {
        val number = numberOf(expected) ?: return actual == expected
        return numberOf(actual) == number
    }

    private fun numberOf(value: JsonElement?) = (value as? JsonPrimitive)?.takeUnless { it.isString }?.doubleOrNull

    private companion object {
        val COMPARISONS = setOf("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin")
        val JOINTS = setOf("and", "or")
    }
}
