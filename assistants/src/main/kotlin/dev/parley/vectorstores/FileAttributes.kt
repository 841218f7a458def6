package dev.parley.vectorstores

/**
 * The attributes in [entries]: names, each with a string, a number or a boolean.
 *
 * ```
 * fileAttributes("author" to "Jane Smith", "year" to 2024, "draft" to false)
 * ```
 *
 * @throws IllegalArgumentException when a value is none of these.
 */
@JvmSynthetic
public fun fileAttributes(vararg entries: Pair<String, Any>): Map<String, AttributeValue> =
    entries.associate { (key, value) -> key to attributeValue(key, value) }

private fun attributeValue(key: String, value: Any): AttributeValue = when (value) {
    is AttributeValue -> value
    is String -> AttributeValue.of(value)
    is Number -> AttributeValue.of(value)
    is Boolean -> AttributeValue.of(value)
    else -> throw IllegalArgumentException("entries must hold strings, numbers and booleans, but not so \"$key\"")
}
