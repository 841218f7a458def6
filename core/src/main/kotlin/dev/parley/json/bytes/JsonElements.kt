package dev.parley.json.bytes

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonUnquotedLiteral

/** Reads values as trees, whose numbers keep their digits. */
internal class JsonElements(private val scanner: JsonScanner, private val texts: JsonTexts) {
    /** The value that comes next, which stands at [depth]. */
    fun read(depth: Int): JsonElement = when (scanner.peek()) {
        QUOTE -> JsonPrimitive(texts.read())
        OPEN_OBJECT -> JsonObject(members(JsonScanner.deeper(depth)))
        OPEN_LIST -> JsonArray(items(JsonScanner.deeper(depth)))
        LOWER_N -> JsonNull.also { scanner.takeNull() }
        LOWER_T, LOWER_F -> JsonPrimitive(scanner.takeBoolean())
        else -> number(texts.literal())
    }

    private fun members(depth: Int): Map<String, JsonElement> {
        val members = LinkedHashMap<String, JsonElement>()
        scanner.take(OPEN_OBJECT)
        if (scanner.takeIf(CLOSE_OBJECT)) return members
        do {
            val name = texts.name()
            scanner.take(COLON)
            members[name] = read(depth)
        } while (scanner.takeIf(COMMA))
        scanner.take(CLOSE_OBJECT)
        return members
    }

    private fun items(depth: Int): List<JsonElement> {
        val items = ArrayList<JsonElement>()
        scanner.take(OPEN_LIST)
        if (scanner.takeIf(CLOSE_LIST)) return items
        do items.add(read(depth)) while (scanner.takeIf(COMMA))
        scanner.take(CLOSE_LIST)
        return items
    }

    @OptIn(ExperimentalSerializationApi::class)
    private fun number(digits: String): JsonPrimitive = JsonUnquotedLiteral(digits)
}
