@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.CompositeDecoder.Companion.UNKNOWN_NAME
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonNames

/** The words of an enum, as a `Json` is set up to know them. */
internal object Words {
    /** Which constant [word] is; negative when it is none. */
    fun indexOf(words: SerialDescriptor, word: String, json: Json): Int {
        val index = words.getElementIndex(word)
        if (index != UNKNOWN_NAME) return index
        val ignoreCase = json.configuration.decodeEnumsCaseInsensitive
        if (!ignoreCase && !json.configuration.useAlternativeNames) return UNKNOWN_NAME
        return (0 until words.elementsCount).firstOrNull { i ->
            names(words, i, json).any { it.equals(word, ignoreCase) }
        }
            ?: UNKNOWN_NAME
    }

    private fun names(words: SerialDescriptor, index: Int, json: Json): List<String> {
        val others = words.getElementAnnotations(index).filterIsInstance<JsonNames>().flatMap { it.names.toList() }
        return listOf(words.getElementName(index)) + if (json.configuration.useAlternativeNames) others else emptyList()
    }
}
