package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.longOrNull

/**
 * What valid values of a shape were seen to hold, place by place: the description wants more of a value than its type
 * says (a range, a form, a choice of variants), and a request made up of these has it.
 */
internal class Seen {
    private val values = mutableMapOf<String, MutableSet<JsonElement>>()
    private val choices = mutableMapOf<String, MutableSet<String>>()
    private val sizes = mutableMapOf<String, MutableSet<Int>>()
    private val members = mutableMapOf<String, MutableList<Set<String>>>()

    /** What was seen at [path], or else at places of the same name. */
    fun values(path: String): List<JsonElement> =
        values[path]?.toList() ?: values.filterKeys { it.place() == path.place() }.flatMap { it.value }

    fun choices(path: String): Set<String> = choices[path].orEmpty()

    /** The names of what was seen by name at [path], or else at places of the same name; `null` when nothing was ever seen. */
    fun names(path: String): List<String>? = when {
        values.isEmpty() -> null
        else -> (choices[path] ?: choices.filterKeys { it.place() == path.place() }.values.flatten()).toList()
    }

    /** Whether objects at [path] may have a member called [name]: one had it, or none was seen there. */
    fun knows(name: String, path: String): Boolean = members[path]?.any { name in it } ?: true

    /** Whether all objects seen at [path] had a member called [name]. */
    fun needs(name: String, path: String): Boolean = members[path]?.all { name in it } ?: false

    fun sizes(path: String): List<Int> = sizes[path].orEmpty().toList()

    /** Notes what [json], of [shape], holds. */
    fun note(shape: Shape, json: JsonElement, path: String = "") {
        when (shape) {
            is Shape.Plain, is Shape.Words -> values.getOrPut(path, ::linkedSetOf) += json
            is Shape.OrNull -> if (json !is JsonNull) note(shape.shape, json, path)
            is Shape.Many -> if (json is JsonArray) noteItems(shape, json, path)
            is Shape.ByName -> if (json is JsonObject) noteNames(shape, json, path)
            is Shape.Record -> if (json is JsonObject) noteMembers(shape, json, path)
            is Shape.Union -> if (json is JsonObject) noteVariant(shape, json, path)
            is Shape.Forms -> noteForm(shape, json, path)
        }
    }

    private fun noteItems(shape: Shape.Many, json: JsonArray, path: String) {
        sizes.getOrPut(path, ::linkedSetOf) += json.size
        json.forEach { note(shape.item, it, "$path[]") }
    }

    private fun noteNames(shape: Shape.ByName, json: JsonObject, path: String) {
        choices.getOrPut(path, ::linkedSetOf) += json.keys
        json.values.forEach { note(shape.value, it, "$path.*") }
    }

    private fun noteMembers(shape: Shape.Record, json: JsonObject, path: String) {
        members.getOrPut(path, ::mutableListOf).add(json.keys)
        for (member in shape.members) json[member.name]?.let { note(member.shape, it, "$path.${member.name}") }
    }

    private fun noteVariant(shape: Shape.Union, json: JsonObject, path: String) {
        val tag = (json[shape.tag] as? JsonPrimitive)?.contentOrNull
        val variant = shape.variants[tag] ?: return
        choices.getOrPut(path, ::linkedSetOf) += tag.orEmpty()
        note(variant, json, "$path<$tag>")
    }

    private fun noteForm(shape: Shape.Forms, json: JsonElement, path: String) {
        val index = shape.indexOf(json)
        if (index < 0) return
        choices.getOrPut(path, ::linkedSetOf) += "#$index"
        note(shape.forms[index], json, "$path#$index")
    }
}

/** The last two names of a path. */
private fun String.place(): String = replace(Regex("<[^>]*>|#\\d+"), "").split('.').takeLast(2).joinToString(".")

/** Whether [json] can be of this shape, as far as one can tell from outside. */
internal fun Shape.fits(json: JsonElement): Boolean = when (this) {
    is Shape.Plain -> json !is JsonNull && fits(kind, json)
    is Shape.Words -> (json as? JsonPrimitive)?.isString == true
    is Shape.OrNull -> json is JsonNull || shape.fits(json)
    is Shape.Many -> json is JsonArray && json.all(item::fits)
    is Shape.Record -> json is JsonObject && members.all { it.optional || it.name in json }
    is Shape.Union -> json is JsonObject && (json[tag] as? JsonPrimitive)?.contentOrNull in variants
    is Shape.ByName -> json is JsonObject && json.values.all(value::fits)
    is Shape.Forms -> forms.any { it.fits(json) }
}

/** How many members of [json] this shape knows: of several that it can be of, the best is the one that knows most. */
internal fun Shape.knownMembers(json: JsonElement): Int = when (this) {
    is Shape.Record -> (json as? JsonObject)?.keys.orEmpty().count { name -> members.any { it.name == name } }
    is Shape.Union -> variants[(json as? JsonObject)?.text(tag)]?.let { 1 + it.knownMembers(json) } ?: 0
    else -> 0
}

private fun fits(kind: String, json: JsonElement): Boolean = when (kind) {
    "any" -> true
    "string", "binary" -> (json as? JsonPrimitive)?.isString == true
    "boolean" -> (json as? JsonPrimitive)?.takeIf { !it.isString }?.booleanOrNull != null
    "integer" -> (json as? JsonPrimitive)?.takeIf { !it.isString }?.longOrNull != null
    else -> (json as? JsonPrimitive)?.takeIf { !it.isString }?.doubleOrNull != null
}
