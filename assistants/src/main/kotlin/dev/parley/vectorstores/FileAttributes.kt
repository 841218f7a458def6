package dev.parley.vectorstores

private const val ENTRIES = 16
private const val KEY_LENGTH = 64
private const val TEXT_LENGTH = 512

/**
 * The attributes named by [entries], each with a text, a number or a boolean.
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
    else -> throw IllegalArgumentException("entries must hold texts, numbers and booleans, but not so \"$key\"")
}

/** Rejects attributes that the service would not take. */
internal fun requireAttributes(attributes: Map<String, AttributeValue>?) {
    if (attributes == null) return
    require(attributes.size <= ENTRIES) { "attributes must be $ENTRIES at most, but are ${attributes.size}" }
    for ((key, value) in attributes) {
        require(key.length <= KEY_LENGTH) {
            "attributes must have keys of $KEY_LENGTH characters at most, not \"$key\""
        }
        require(value !is AttributeValue.Text || value.text.length <= TEXT_LENGTH) {
            "attributes must have texts of $TEXT_LENGTH characters at most, but \"$key\" is longer"
        }
    }
}
