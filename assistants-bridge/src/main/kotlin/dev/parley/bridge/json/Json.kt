package dev.parley.bridge.json

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.longOrNull

/** The member that holds what callers are not shown. */
internal const val BRIDGE = "bridge"

/** An object of these members: values are texts, numbers, flags, `null`, lists of these, or JSON. */
internal fun jsonOf(vararg members: Pair<String, Any?>): JsonObject =
    JsonObject(members.associate { (name, value) -> name to jsonOf(value) })

/** This object with other or more members. */
internal fun JsonObject.with(vararg members: Pair<String, Any?>): JsonObject = JsonObject(this + jsonOf(*members))

/** This object with those of the members that are there and not `null`. */
internal fun JsonObject.withGiven(vararg members: Pair<String, Any?>): JsonObject =
    with(*members.filter { (_, value) -> value != null && value !is JsonNull }.toTypedArray())

/** The value of a member; `null` where it is absent or JSON's `null`. */
internal fun JsonObject.given(name: String): JsonElement? = get(name)?.takeUnless { it is JsonNull }

internal fun JsonObject.text(name: String): String? = (get(name) as? JsonPrimitive)?.contentOrNull

/** What it is called; empty where it has no name. */
internal val JsonObject.id: String get() = text("id").orEmpty()

internal fun JsonObject.number(name: String): Long? = (get(name) as? JsonPrimitive)?.longOrNull

internal fun JsonObject.flag(name: String): Boolean = (get(name) as? JsonPrimitive)?.booleanOrNull == true

/** The object that a member is; without members where it is none. */
internal fun JsonObject.members(name: String): JsonObject = get(name) as? JsonObject ?: JsonObject(emptyMap())

/** The objects in the list that a member is. */
internal fun JsonObject.objects(name: String): List<JsonObject> =
    (get(name) as? JsonArray).orEmpty().filterIsInstance<JsonObject>()

/** The texts in the list that a member is. */
internal fun JsonObject.texts(name: String): List<String> =
    (get(name) as? JsonArray).orEmpty().mapNotNull { (it as? JsonPrimitive)?.contentOrNull }

private fun jsonOf(value: Any?): JsonElement = when (value) {
    null -> JsonNull
    is JsonElement -> value
    is String -> JsonPrimitive(value)
    is Number -> JsonPrimitive(value)
    is Boolean -> JsonPrimitive(value)
    is List<*> -> JsonArray(value.map(::jsonOf))
    else -> throw IllegalArgumentException("$value is no JSON")
}
