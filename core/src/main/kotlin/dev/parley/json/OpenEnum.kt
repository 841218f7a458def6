package dev.parley.json

import dev.parley.annotation.InternalParleyApi

/**
 * A word of the API's vocabulary, such as a role or a status. The constants of each subclass are the words known today; a
 * word that the service invents tomorrow decodes, compares and is sent back just the same.
 *
 * @property value the word as it stands in the JSON.
 */
public abstract class OpenEnum @InternalParleyApi constructor(@get:JvmName("value") public val value: String) {
    final override fun equals(other: Any?): Boolean =
        other is OpenEnum && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    final override fun toString(): String = value
}
