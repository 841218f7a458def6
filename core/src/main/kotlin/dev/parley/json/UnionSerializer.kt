package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject

/**
 * Reads and writes a union of the API: objects told apart by the member called [discriminator]. An object whose tag no
 * variant has becomes [unknown], which keeps it whole, so that it is written back as it came: [json] tells it from a
 * value. [untagged] tells the tag of an object that has none, where the service leaves it out; what it and
 * [Variant.accepts] look at must not be kept. A variant may describe the tag itself; then what it says of it is what is
 * written.
 */
@InternalParleyApi
public abstract class UnionSerializer<T : Any>(
    name: String,
    public val discriminator: String,
    public val variants: List<Variant<out T>>,
    private val unknown: (JsonObject) -> T,
    private val json: (T) -> JsonObject?,
    private val untagged: (JsonObject) -> String? = { null },
) : KSerializer<T> {
    public constructor(
        name: String,
        discriminator: String,
        unknown: (JsonObject) -> T,
        json: (T) -> JsonObject?,
        vararg variants: Variant<out T>,
        untagged: (JsonObject) -> String? = { null },
    ) : this(name, discriminator, variants.asList(), unknown, json, untagged)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.$name", JsonElement.serializer().descriptor)

    private val tagName = TagName(discriminator)
    private val byTag = variants.groupBy { it.tag }
    private val only = byTag.filterValues { it.size == 1 && it[0].takesAll }.mapValues { it.value[0].serializer }
    private val byType = variants.associateBy { it.type.java }

    /** What reads the objects of each tag, where it is known from elsewhere; it need not be in them. */
    public val readers: Map<String, DeserializationStrategy<T>> = byTag.keys.associateWith { VariantReader(it) }

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.peeking()
        val tag = input.peekTag(tagName)
        val variant = only[tag] ?: chosen(tag, input)?.serializer
        return if (variant != null) input.decodeVariant(variant, discriminator) else unknown(whole(input))
    }

    private fun chosen(tag: String?, input: JsonReader): Variant<out T>? {
        if (tag != null && tag !in byTag) return null
        val view = input.peek() as JsonObject
        return byTag[tag ?: untagged(view)]?.firstOrNull { it.accepts(view) }
    }

    private fun whole(input: JsonReader): JsonObject = input.decodeSerializableValue(JsonObject.serializer())

    override fun serialize(encoder: Encoder, value: T) {
        if (encoder is JsonWriter) return write(encoder, value)
        val output = encoder as? JsonEncoder ?: throw SerializationException("only JSON can be written")
        output.encodeJsonElement(JsonBytes.of(output.json).encodeToElement(this, value))
    }

    private fun write(output: JsonWriter, value: T) {
        val whole = json(value)
        if (whole != null) return output.encodeJsonElement(whole)
        @Suppress("UNCHECKED_CAST")
        val variant = byType.getValue(value.javaClass) as Variant<T>
        output.encodeVariant(discriminator, variant.tag, variant.serializer, value)
    }

    private inner class VariantReader(private val tag: String) : DeserializationStrategy<T> {
        override val descriptor: SerialDescriptor get() = this@UnionSerializer.descriptor

        override fun deserialize(decoder: Decoder): T {
            val input = decoder.peeking()
            val variant = only[tag] ?: chosen(tag, input)?.serializer
            return if (variant != null) input.decodeVariant(variant, discriminator) else unknown(whole(input))
        }
    }
}
