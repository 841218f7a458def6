package dev.parley.conformance

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** An object at [path] that keeps what it was read from, and what reads and writes its [members] alone. */
internal class Kept(val members: KSerializer<*>, val json: JsonObject, val path: String)

/** The objects in [json], of this shape, that keep what they were read from: written again, they show nothing of their members. */
internal fun Shape.kept(json: JsonElement?, path: String = ""): List<Kept> = when (this) {
    is Shape.Plain, is Shape.Words -> emptyList()
    is Shape.OrNull -> shape.kept(json, path)
    is Shape.Many -> (json as? JsonArray).orEmpty().flatMapIndexed { index, it -> item.kept(it, "$path/$index") }
    is Shape.ByName -> (json as? JsonObject).orEmpty().flatMap { (name, it) -> value.kept(it, "$path/$name") }
    is Shape.Record -> members.flatMap { it.shape.kept((json as? JsonObject)?.get(it.name), "$path/${it.name}") }
    is Shape.Union -> (json as? JsonObject)?.let { kept(it, path) }.orEmpty()
    is Shape.Forms -> forms.firstOrNull { json != null && it.fits(json) }?.kept(json, path).orEmpty()
}

private fun Shape.Union.kept(json: JsonObject, path: String): List<Kept> {
    val variant = variants[(json[tag] as? JsonPrimitive)?.contentOrNull] ?: return emptyList()
    return listOfNotNull(members?.let { Kept(it, json, path) }) + variant.kept(json, path)
}
