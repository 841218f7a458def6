package dev.parley.embeddings

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.OneOf
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.FloatArraySerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Reads a vector from base64, or from an array of numbers where a server knows no base64. Writes numbers. */
internal object VectorSerializer : KSerializer<FloatArray>, OneOf {
    private val numbers = FloatArraySerializer()

    override val forms: List<KSerializer<*>> get() = listOf(numbers, String.serializer())

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.Vector") { forms }

    override fun deserialize(decoder: Decoder): FloatArray {
        val input = decoder.peeking()
        return if (input.next == JsonKind.LIST) input.decodeFloats() else input.decodeBytes(Base64Floats::decode)
    }

    override fun serialize(encoder: Encoder, value: FloatArray): Unit = encoder.encodeSerializableValue(numbers, value)
}
