package dev.parley.json

import dev.parley.json.bytes.CLOSE_OBJECT
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonElements
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.JsonTexts
import dev.parley.json.bytes.LOWER_N
import dev.parley.json.bytes.OPEN_LIST
import dev.parley.json.bytes.OPEN_OBJECT
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Looks at a value that is not read yet, without making a tree of it: each member is looked for when it is asked for,
 * and counts as absent when it is `null`. Of no use any more once the bytes are gone.
 */
internal class JsonView(bytes: ByteArray, from: Int, to: Int) {
    private val scanner = JsonScanner().also { it.open(bytes, from, to) }
    private val texts = JsonTexts(scanner)
    private val elements = JsonElements(scanner, texts)

    /** The value that begins at [from]; lists and objects in it are looked into when they are asked. */
    fun value(from: Int): JsonElement {
        scanner.at = from
        return when (scanner.peek()) {
            OPEN_OBJECT -> JsonObject(Members(from))
            OPEN_LIST -> JsonArray(Items(from))
            else -> elements.read(0)
        }
    }

    /**
     * Calls [see] with the name of each member of the object at [from], and where its value begins, until it is true.
     */
    private inline fun members(from: Int, see: (String, Int) -> Boolean) {
        scanner.at = from
        scanner.take(OPEN_OBJECT)
        if (scanner.takeIf(CLOSE_OBJECT)) return
        do {
            val name = texts.name()
            scanner.take(COLON)
            val value = scanner.at
            if (see(name, value)) return
            scanner.at = value
            scanner.skip(0)
        } while (scanner.takeIf(COMMA))
    }

    private inner class Members(private val from: Int) : AbstractMap<String, JsonElement>() {
        override val entries: Set<Map.Entry<String, JsonElement>> by lazy(LazyThreadSafetyMode.NONE) {
            val places = LinkedHashMap<String, Int>()
            members(from) { name, place ->
                places[name] = place
                false
            }
            places.filterValues { !isNull(it) }.mapValues { value(it.value) }.entries
        }

        override fun containsKey(key: String): Boolean = find(key) >= 0

        override fun get(key: String): JsonElement? = find(key).takeIf { it >= 0 }?.let(::value)

        private fun find(key: String): Int {
            var found = -1
            members(from) { name, place ->
                if (name == key) found = place
                false
            }
            return if (found < 0 || isNull(found)) -1 else found
        }

        private fun isNull(place: Int) = scanner.bytes[place].toInt() == LOWER_N
    }

    private inner class Items(private val from: Int) : AbstractList<JsonElement>() {
        private val items: JsonArray by lazy(LazyThreadSafetyMode.NONE) {
            scanner.at = from
            elements.read(0) as JsonArray
        }

        override val size: Int get() = items.size

        override fun get(index: Int): JsonElement = items[index]
    }
}
