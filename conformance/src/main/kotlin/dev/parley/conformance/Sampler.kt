package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.random.Random

/** How much of what may be there is there. */
internal enum class Fill { MINIMAL, MAXIMAL, RANDOM }

/** Makes up JSON of a shape: another with each [seed], the same with the same. */
internal class Sampler(private val fill: Fill, private val seed: Int, private val values: Values = Values) {
    private val random = Random(seed)

    fun sample(shape: Shape, path: List<String> = emptyList(), depth: Int = 0): JsonElement = when (shape) {
        is Shape.Plain -> values.of(shape.kind, path, random)
        is Shape.Words -> JsonPrimitive(values.word(path) ?: pick(shape.words.ifEmpty { listOf("a_word") }))
        is Shape.OrNull -> if (fill == Fill.RANDOM && oneIn(8)) JsonNull else sample(shape.shape, path, depth)
        is Shape.Many -> JsonArray(List(values.count(path, random)) { sample(shape.item, path, depth + 1) })
        is Shape.ByName -> JsonObject(mapOf(values.key(path) to sample(shape.value, path, depth + 1)))
        is Shape.Record -> JsonObject(members(shape, path, depth))
        is Shape.Union -> union(shape, path, depth)
        is Shape.Forms -> sample(if (depth > DEEP) shape.forms.first() else pick(shape.forms), path, depth + 1)
    }

    private fun members(shape: Shape.Record, path: List<String>, depth: Int): Map<String, JsonElement> =
        shape.members.filter { !it.optional || wanted(depth, path + it.name) }.associate {
            val given = if (it.optional && it.shape is Shape.OrNull) it.shape.shape else it.shape
            it.name to sample(given, path + it.name, depth + 1)
        }

    private fun union(shape: Shape.Union, path: List<String>, depth: Int): JsonElement {
        val (tag, variant) = if (depth > DEEP) shape.variants.entries.first() else pick(shape.variants.entries.toList())
        val members = sample(variant, path + tag, depth + 1) as JsonObject
        return JsonObject(mapOf(shape.tag to JsonPrimitive(tag)) + members)
    }

    private fun wanted(depth: Int, path: List<String>) = depth <= DEEP && !values.unwanted(path) && when (fill) {
        Fill.MINIMAL -> false
        Fill.MAXIMAL -> true
        Fill.RANDOM -> random.nextBoolean()
    }

    private fun <T> pick(list: List<T>): T = if (fill == Fill.MINIMAL &&
        seed == 0
    ) {
        list.first()
    } else {
        list[random.nextInt(list.size)]
    }

    private fun oneIn(count: Int) = random.nextInt(count) == 0

    private companion object {
        const val DEEP = 7
    }
}
