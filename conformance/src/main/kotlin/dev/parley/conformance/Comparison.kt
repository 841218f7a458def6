package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.longOrNull
import kotlin.math.absoluteValue

/** What has become of a value: [path] as `/data/0/name`. */
internal class Difference(val path: String, val what: String)

/**
 * Finds what of a value is gone or different in another. What is `null`, empty or 0 may be missing, and an object of nothing
 * else; where the description takes both, one value may have become a list of one, and an object that only has an id may have
 * become that id. A `type` that is `null` may be told, and items that tell their positions may be in that order.
 */
internal object Comparison {
    fun differences(was: JsonElement, now: JsonElement?, path: String = ""): List<Difference> = when {
        was is JsonNull && (now == null || now is JsonNull || path.endsWith(TAG)) -> emptyList()

        now == null && was.isNothing() -> emptyList()

        now == null || now is JsonNull -> listOf(Difference(path, "is lost"))

        was is JsonObject && now is JsonObject -> (was - ADDED).flatMap { (name, value) ->
            differences(value, now[name], "$path/$name")
        }

        was is JsonArray && now is JsonArray && was.size == now.size ->
            inOrder(was).zip(inOrder(now)).flatMapIndexed { at, (one, other) -> differences(one, other, "$path/$at") }

        was is JsonPrimitive && now is JsonArray && now.size == 1 -> differences(was, now.single(), path)

        was is JsonObject && now is JsonPrimitive && was.keys == ID -> differences(was.getValue(ID.single()), now, path)

        was is JsonPrimitive && now is JsonPrimitive && same(was, now, path) -> emptyList()

        else -> listOf(Difference(path, "was ${kind(was)} and is ${kind(now)}"))
    }

    /** The items by the positions that they tell, if each tells another: where they stand does not matter then. */
    private fun inOrder(items: JsonArray): List<JsonElement> {
        val positions = items.map { ((it as? JsonObject)?.get("index") as? JsonPrimitive)?.longOrNull ?: 0 }
        return if (positions.distinct().size <
            items.size
        ) {
            items
        } else {
            items.indices.sortedBy(positions::get).map(items::get)
        }
    }

    /** Whether it is what an absent member is read as. */
    private fun JsonElement.isNothing(): Boolean = when (this) {
        is JsonNull -> true
        is JsonArray -> isEmpty()
        is JsonObject -> values.all { it.isNothing() }
        is JsonPrimitive -> content in ABSENT
    }

    private fun same(was: JsonPrimitive, now: JsonPrimitive, path: String): Boolean = when {
        was.isString || now.isString -> was.isString == now.isString && was.content == now.content
        was.content == now.content -> true
        FLOATS in path -> was.content.toFloat() == now.content.toFloat()
        TIMES.containsMatchIn(path) -> (was.content.toDouble() - now.content.toDouble()).absoluteValue <= NANOSECOND
        else -> was.content.toBigDecimalOrNull()?.compareTo(now.content.toBigDecimalOrNull() ?: return false) == 0
    }

    private fun kind(json: JsonElement) = when (json) {
        is JsonObject -> "an object"
        is JsonArray -> "an array of ${json.size}"
        else -> json.toString().take(SHOWN)
    }

    /** What the description says SDKs add. */
    private const val ADDED = "output_text"

    /** Tells what an object is; where it is `null`, the other members tell. */
    private const val TAG = "/type"

    private val ID = setOf("id")

    private val ABSENT = setOf("", "0", "0.0", "false")

    /** Vectors are kept as 32-bit numbers. */
    private const val FLOATS = "/embedding/"

    /** Times of recordings are kept to the nanosecond. */
    private val TIMES = Regex("/(duration|start|end|seconds)$")
    private const val NANOSECOND = 1e-9
    private const val SHOWN = 40
}
