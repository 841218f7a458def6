package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/** Reads and writes objects as [members] does, with the members of [standIns] wherever they are missing or `null`. */
@InternalParleyApi
public open class CompleteSerializer<T : Any>(
    private val members: KSerializer<T>,
    public val standIns: Map<String, JsonElement>,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor get() = members.descriptor

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.peeking()
        return JsonBytes.of(input.json).decodeElement(members, complete(input.decodeJsonElement()))
    }

    override fun serialize(encoder: Encoder, value: T) {
        val output = encoder as JsonEncoder
        output.encodeJsonElement(complete(JsonBytes.of(output.json).encodeToElement(members, value)))
    }

    private fun complete(element: JsonElement): JsonElement =
        if (element is JsonObject) JsonObject(element + standIns.filterKeys { isNothing(element[it]) }) else element

    private fun isNothing(member: JsonElement?): Boolean = member == null || member is JsonNull
}

/** Empty lists, for the members called [names]. */
@InternalParleyApi
public fun emptyLists(vararg names: String): Map<String, JsonElement> = names.associateWith { JsonArray(emptyList()) }
