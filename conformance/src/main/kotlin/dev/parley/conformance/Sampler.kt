package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.random.Random

/** How much of what may be there is there. */
internal enum class Fill {
    MINIMAL,
    MAXIMAL,
    RANDOM,
    ;

    companion object {
        /** What is tried first, what then, and what from then on. */
        fun of(seed: Int): Fill = if (seed < 2) listOf(MAXIMAL, MINIMAL)[seed] else RANDOM
    }
}

/** Makes up JSON of a shape, of what was [seen] at its places: another with each [seed], the same with the same. */
internal class Sampler private constructor(
    private val fill: Fill,
    private val seen: Seen,
    private val random: Random,
    private val leavesOut: (Shape.Member) -> Boolean,
) {
    constructor(fill: Fill, seed: Int, seen: Seen = Seen()) : this(fill, seen, Random(seed), { it.omittable })

    fun sample(shape: Shape, path: String = "", depth: Int = 0): JsonElement = when (shape) {
        is Shape.Plain -> seen.values(path).filter(shape::fits).randomOrNull(random) ?: plain(shape.kind, path)

        is Shape.Words -> word(shape, path)

        is Shape.OrNull -> if (fill == Fill.RANDOM && random.nextInt(ONE_IN) == 0) {
            JsonNull
        } else {
            sample(shape.shape, path, depth)
        }

        is Shape.Many -> JsonArray(List(size(path)) { sample(shape.item, "$path[]", depth + 1) })

        is Shape.ByName -> JsonObject(
            names(shape, path).associateWith { sample(shape.value, "$path.*", depth + 1) },
        )

        is Shape.Record -> JsonObject(members(shape, path, depth))

        is Shape.Union -> union(shape, path, depth)

        is Shape.Forms -> form(shape, path, depth)
    }

    private fun plain(kind: String, path: String): JsonPrimitive = when (kind) {
        "integer", "time" -> JsonPrimitive(random.nextInt(1, LARGEST))

        "number" -> JsonPrimitive(0.5)

        "boolean" -> JsonPrimitive(random.nextBoolean())

        else -> JsonPrimitive(
            if (path.count { it == '.' } > 1 && chance()) {
                "4"
            } else {
                "~${path.substringAfterLast('.')}~"
            },
        )
    }

    /** A text may have to be a number. */
    private fun chance() = fill == Fill.RANDOM && random.nextBoolean()

    private fun word(shape: Shape.Words, path: String): JsonElement {
        val known = seen.values(path).filter { (it as? JsonPrimitive)?.content in shape.words }
        return known.randomOrNull(random) ?: JsonPrimitive(shape.words.randomOrNull(random) ?: "a_word")
    }

    private fun size(path: String) = seen.sizes(path).filter { it in 1..LARGEST }.randomOrNull(random) ?: 1

    /** A name of those known; none where no valid value has any. */
    private fun names(shape: Shape.ByName, path: String): List<String> {
        val known = shape.names?.words ?: seen.names(path) ?: listOf("key")
        return listOfNotNull(known.randomOrNull(random))
    }

    private fun members(shape: Shape.Record, path: String, depth: Int): Map<String, JsonElement> =
        shape.members.filter { isThere(it, path, depth) }.associate {
            val given = if (it.optional && it.shape is Shape.OrNull) it.shape.shape else it.shape
            it.name to sample(given, "$path.${it.name}", depth + 1)
        }

    private fun isThere(member: Shape.Member, path: String, depth: Int): Boolean =
        !leavesOut(member) || seen.needs(member.name, path) || (wanted(depth) && seen.knows(member.name, path))

    private fun union(shape: Shape.Union, path: String, depth: Int): JsonElement {
        val tag = choose(shape.variants.keys, path, depth)
        val members = sample(shape.variants.getValue(tag), "$path<$tag>", depth + 1) as JsonObject
        return JsonObject(mapOf(shape.tag to JsonPrimitive(tag)) + members)
    }

    private fun form(shape: Shape.Forms, path: String, depth: Int): JsonElement {
        val choice = choose(shape.forms.indices.map { "#$it" }.toSet(), path, depth)
        return sample(shape.forms[choice.drop(1).toInt()], path + choice, depth + 1)
    }

    private fun choose(all: Set<String>, path: String, depth: Int): String {
        val allowed = seen.choices(path).filter { it in all }.ifEmpty { all.toList() }
        return if (depth > DEEP) allowed.first() else allowed.random(random)
    }

    private fun wanted(depth: Int) = depth <= DEEP && when (fill) {
        Fill.MINIMAL -> false
        Fill.MAXIMAL -> true
        Fill.RANDOM -> random.nextBoolean()
    }

    companion object {
        private const val DEEP = 7
        private const val LARGEST = 4
        private const val ONE_IN = 8

        /** JSON of [shape] without all that may be missing when it is read. */
        fun bare(shape: Shape): JsonElement = Sampler(Fill.MINIMAL, Seen(), Random(0)) { it.optional }.sample(shape)
    }
}
