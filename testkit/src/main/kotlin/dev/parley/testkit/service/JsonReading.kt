package dev.parley.testkit.service

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.intOrNull

/** The string member [name]; null when it is absent or something else. */
internal fun JsonObject.text(name: String): String? =
    (this[name] as? JsonPrimitive)?.takeIf { it.isString }?.contentOrNull

/** The whole number [name]; null when it is absent or something else. */
internal fun JsonObject.number(name: String): Int? = (this[name] as? JsonPrimitive)?.intOrNull

/** Whether the member [name] is true. */
internal fun JsonObject.flag(name: String): Boolean = (this[name] as? JsonPrimitive)?.booleanOrNull == true

/** The object [name]; null when it is absent or something else. */
internal fun JsonObject.members(name: String): JsonObject? = this[name] as? JsonObject

/** The elements of the array [name]; none when it is absent or something else. */
internal fun JsonObject.items(name: String): List<JsonElement> = (this[name] as? JsonArray).orEmpty()

/** The objects in the array [name]; none when it is absent or something else. */
internal fun JsonObject.objects(name: String): List<JsonObject> = items(name).filterIsInstance<JsonObject>()
