package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/** Reads and writes objects as [members] does, with the members of [standIns] wherever they are missing or `null`. */
@InternalParleyApi
public open class CompleteSerializer<T : Any>(members: KSerializer<T>, public val standIns: Map<String, JsonElement>) :
    JsonTransformingSerializer<T>(members) {
    override fun transformDeserialize(element: JsonElement): JsonElement = complete(element)

    override fun transformSerialize(element: JsonElement): JsonElement = complete(element)

    private fun complete(element: JsonElement): JsonElement =
        if (element is JsonObject) JsonObject(element + standIns.filterKeys { isNothing(element[it]) }) else element

    private fun isNothing(member: JsonElement?): Boolean = member == null || member is JsonNull
}

/** Empty lists, for the members called [names]. */
@InternalParleyApi
public fun emptyLists(vararg names: String): Map<String, JsonElement> = names.associateWith { JsonArray(emptyList()) }
