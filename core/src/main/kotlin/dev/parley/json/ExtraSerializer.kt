package dev.parley.json

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Reads and writes [Extra] as an object of its own, which is how an ordinary `Json` does it. [JsonReader] and
 * [JsonWriter] know it by its name, and take its members for those of the object that it is in.
 */
internal object ExtraSerializer : KSerializer<Extra> {
    const val NAME: String = "dev.parley.Extra"

    override val descriptor: SerialDescriptor = SerialDescriptor(NAME, JsonObject.serializer().descriptor)

    override fun deserialize(decoder: Decoder): Extra =
        when (val json = decoder.decodeSerializableValue(JsonElement.serializer())) {
            is JsonObject -> Extra.of(json)
            else -> throw SerializationException("expected an object")
        }

    override fun serialize(encoder: Encoder, value: Extra): Unit =
        encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
}
