package dev.parley.vectorstores

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement

/** What an attribute is compared with: one value or several. */
@Serializable(with = FilterValueSerializer::class)
public sealed interface FilterValue {
    /**
     * One value.
     *
     * @property value the value.
     */
    @JvmRecord
    public data class One(val value: AttributeValue) : FilterValue

    /**
     * Several values.
     *
     * @property values texts and numbers.
     */
    @JvmRecord
    public data class Several(val values: List<AttributeValue>) : FilterValue
}

internal object FilterValueSerializer : KSerializer<FilterValue>, OneOf {
    private val several = ListSerializer(AttributeValueSerializer)

    override val forms: List<KSerializer<*>> get() = listOf(AttributeValueSerializer, several)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.FilterValue", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: FilterValue): Unit = when (value) {
        is FilterValue.One -> encoder.encodeSerializableValue(AttributeValueSerializer, value.value)
        is FilterValue.Several -> encoder.encodeSerializableValue(several, value.values)
    }

    override fun deserialize(decoder: Decoder): FilterValue {
        val input = decoder as JsonDecoder
        val element = input.decodeJsonElement()
        if (element is JsonArray) return FilterValue.Several(input.json.decodeFromJsonElement(several, element))
        return FilterValue.One(input.json.decodeFromJsonElement(AttributeValueSerializer, element))
    }
}
