package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import java.lang.reflect.Modifier

/**
 * A word of the API's vocabulary, such as a role or a status. The constants of each subclass are the words known today; a
 * word that the service invents tomorrow decodes, compares and is sent back just the same.
 *
 * There is one object of each known word, so Java compares it with a constant by `==`, and all others by `equals`;
 * `switch` takes its [value].
 *
 * @property value The word as it stands in the JSON.
 */
public abstract class OpenEnum @InternalParleyApi constructor(@get:JvmName("value") public val value: String) {
    final override fun equals(other: Any?): Boolean =
        other is OpenEnum && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    final override fun toString(): String = value
}

private class Constants : ClassValue<Map<String, OpenEnum>>() {
    override fun computeValue(type: Class<*>): Map<String, OpenEnum> =
        type.fields.filter { it.type == type && Modifier.isStatic(it.modifiers) }
            .map { it.get(null) as OpenEnum }.associateBy { it.value }
}

private val constants = Constants()

/** The constant that this word is, or the word itself when this library does not know it. */
@InternalParleyApi
@Suppress("UNCHECKED_CAST")
public fun <T : OpenEnum> T.known(): T = constants[javaClass][value] as T? ?: this
