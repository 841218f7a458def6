package dev.parley.embeddings

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.FloatArraySerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.float

/** Reads a vector from base64, or from an array of numbers where a server knows no base64. Writes numbers. */
internal object VectorSerializer : KSerializer<FloatArray>, OneOf {
    private val numbers = FloatArraySerializer()

    override val forms: List<KSerializer<*>> get() = listOf(numbers, String.serializer())

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.Vector", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): FloatArray {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        return when {
            element is JsonPrimitive && element.isString -> Base64Floats.decode(element.content)
            element is JsonArray -> FloatArray(element.size) { number(element[it]) }
            else -> throw SerializationException("expected base64 or an array of numbers")
        }
    }

    override fun serialize(encoder: Encoder, value: FloatArray): Unit = encoder.encodeSerializableValue(numbers, value)

    private fun number(element: JsonElement): Float = (element as? JsonPrimitive)?.takeUnless { it.isString }?.float
        ?: throw SerializationException("expected a number")
}
