package dev.parley.vectorstores

import dev.parley.json.FormsDescriptor
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.doubleOrNull

/** Writes a string, a number or a boolean; what it reads tells by itself which of them it is. */
internal object AttributeValueSerializer : KSerializer<AttributeValue> {
    /** Up to here a fraction's whole numbers are exact. */
    private const val EXACT = 9_007_199_254_740_992.0

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.AttributeValue") {
        listOf(String.serializer(), Double.serializer(), Boolean.serializer())
    }

    override fun serialize(encoder: Encoder, value: AttributeValue): Unit =
        (encoder as JsonEncoder).encodeJsonElement(json(value))

    override fun deserialize(decoder: Decoder): AttributeValue {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        return (element as? JsonPrimitive)?.let(::value) ?: AttributeValue.Unknown(element)
    }

    private fun json(value: AttributeValue): JsonElement = when (value) {
        is AttributeValue.Text -> JsonPrimitive(value.text)
        is AttributeValue.Number -> JsonPrimitive(plain(value.number))
        is AttributeValue.Flag -> JsonPrimitive(value.flag)
        is AttributeValue.Unknown -> value.json
    }

    private fun plain(number: Double): Number =
        if (number % 1 == 0.0 && number in -EXACT..EXACT) number.toLong() else number

    private fun value(primitive: JsonPrimitive): AttributeValue? = when {
        primitive.isString -> AttributeValue.Text(primitive.content)
        primitive.booleanOrNull != null -> AttributeValue.Flag(primitive.content.toBoolean())
        else -> primitive.doubleOrNull?.takeIf(Double::isFinite)?.let(AttributeValue::Number)
    }
}
