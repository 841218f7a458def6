package dev.parley.json

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A value as it came, to be read later, when it is known as what. */
internal class RawJson(val bytes: ByteArray) {
    /** Whether this is an object whose only member is called [name]. */
    fun holdsOnly(name: String): Boolean {
        val members = JsonView(bytes, 0, bytes.size).value(0) as? JsonObject ?: return false
        return name in members && members.size == 1
    }

    companion object {
        val NULL: RawJson = RawJson("null".encodeToByteArray())
    }
}

internal object RawJsonSerializer : KSerializer<RawJson> {
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.RawJson", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): RawJson = RawJson(decoder.peeking().decodeRaw())

    override fun serialize(encoder: Encoder, value: RawJson): Unit =
        throw SerializationException("what came is not written again")
}
