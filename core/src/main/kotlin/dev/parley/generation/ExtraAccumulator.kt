package dev.parley.generation

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.Extra
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

/**
 * Puts the undescribed members of a stream's deltas together: texts are joined, objects member by member, arrays by the
 * `index` of their items or else one after the other; of all else the last counts.
 */
@InternalParleyApi
public class ExtraAccumulator {
    private val members = GrowingObject()

    /** Adds the members of the next delta. */
    public fun add(extra: Extra) {
        if (!extra.isEmpty()) members.add(extra.json)
    }

    /** All members so far. */
    public fun extra(): Extra = Extra.of(members.json())
}

/** A JSON value that comes in pieces. */
private sealed interface Growing {
    fun json(): JsonElement

    /** What becomes of this value with the next piece of it. */
    fun and(piece: JsonElement): Growing
}

private class GrowingText : Growing {
    private val text = StringBuilder()

    override fun json() = JsonPrimitive(text.toString())

    override fun and(piece: JsonElement): Growing = if (piece.isText) apply { add(piece) } else growing(piece)

    fun add(piece: JsonElement) {
        text.append((piece as JsonPrimitive).content)
    }
}

private class GrowingObject : Growing {
    private val members = linkedMapOf<String, Growing>()

    override fun json() = JsonObject(members.mapValues { it.value.json() })

    override fun and(piece: JsonElement): Growing = if (piece is JsonObject) apply { add(piece) } else growing(piece)

    fun add(pieces: JsonObject) {
        for ((name, piece) in pieces) members.compute(name) { _, old -> member(name, old, piece) }
    }

    private fun member(name: String, old: Growing?, piece: JsonElement): Growing = when {
        old == null -> if (name in NAMES) Latest(piece) else growing(piece)
        piece is JsonNull || (name in NAMES && piece.isBlank) -> old
        else -> old.and(piece)
    }

    private companion object {
        /** Members that say what an object is: they come whole, and in every piece of it. */
        val NAMES = setOf("type", "index", "id", "format", "role", "name")
    }
}

private class GrowingArray : Growing {
    private val items = mutableListOf<Growing>()
    private val places = mutableMapOf<Int, Int>()

    override fun json() = JsonArray(items.map { it.json() })

    override fun and(piece: JsonElement): Growing = if (piece is JsonArray) apply { add(piece) } else growing(piece)

    fun add(pieces: JsonArray): Unit = pieces.forEach(::add)

    private fun add(piece: JsonElement) {
        val index = ((piece as? JsonObject)?.get("index") as? JsonPrimitive)?.intOrNull
        val place = index?.let(places::get)
        if (place != null) {
            items[place] = items[place].and(piece)
        } else {
            index?.let { places[it] = items.size }
            items += growing(piece)
        }
    }
}

private class Latest(private val value: JsonElement) : Growing {
    override fun json() = value

    override fun and(piece: JsonElement): Growing = if (piece.isText) Latest(piece) else growing(piece)
}

private fun growing(first: JsonElement): Growing = when {
    first is JsonObject -> GrowingObject().apply { add(first) }
    first is JsonArray -> GrowingArray().apply { add(first) }
    first.isText -> GrowingText().apply { add(first) }
    else -> Latest(first)
}

private val JsonElement.isText: Boolean get() = this is JsonPrimitive && isString

private val JsonElement.isBlank: Boolean get() = this is JsonPrimitive && content.isEmpty()
