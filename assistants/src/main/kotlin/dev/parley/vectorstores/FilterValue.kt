package dev.parley.vectorstores

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** What an attribute is compared with: one value or several. */
@Serializable(with = FilterValueSerializer::class)
public sealed interface FilterValue {
    /**
     * One value.
     *
     * @property value The value.
     */
    @JvmRecord
    public data class One(val value: AttributeValue) : FilterValue

    /**
     * Several values, for [FilterOperator.IN] and [FilterOperator.NIN].
     *
     * @property values Strings and numbers.
     */
    @JvmRecord
    public data class Several(val values: List<AttributeValue>) : FilterValue
}

internal object FilterValueSerializer : KSerializer<FilterValue> {
    private val several = ListSerializer(AttributeValueSerializer)

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.FilterValue") { listOf(AttributeValueSerializer, several) }

    override fun serialize(encoder: Encoder, value: FilterValue): Unit = when (value) {
        is FilterValue.One -> encoder.encodeSerializableValue(AttributeValueSerializer, value.value)
        is FilterValue.Several -> encoder.encodeSerializableValue(several, value.values)
    }

    override fun deserialize(decoder: Decoder): FilterValue {
        val input = decoder.peeking()
        if (input.next == JsonKind.LIST) return FilterValue.Several(input.decodeSerializableValue(several))
        return FilterValue.One(input.decodeSerializableValue(AttributeValueSerializer))
    }
}
