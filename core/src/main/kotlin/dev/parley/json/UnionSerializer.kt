package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlin.reflect.KClass
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonUnquotedLiteral
import kotlinx.serialization.json.contentOrNull

/**
 * Reads and writes a union of the API: objects told apart by the member called [discriminator]. An object whose tag no
 * variant has becomes [unknown], which keeps it whole, so that it is written back as it came. [untagged] tells the tag of
 * an object that has none, where the service leaves it out.
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
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.$name", JsonElement.serializer().descriptor)

    private val byTag = variants.groupBy { it.tag }
    private val byType = variants.associateBy { it.type.java }

    override fun deserialize(decoder: Decoder): T {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        val tag = (whole[discriminator] as? JsonPrimitive)?.contentOrNull ?: untagged(whole)
        val variant = byTag[tag]?.firstOrNull { it.accepts(whole) } ?: return unknown(whole)
        return input.json.decodeFromJsonElement(variant.serializer, JsonObject(whole - discriminator))
    }

    override fun serialize(encoder: Encoder, value: T) {
        val output = encoder as JsonEncoder
        output.encodeJsonElement(json(value)?.let(::verbatim) ?: tagged(output, value))
    }

    @Suppress("UNCHECKED_CAST")
    private fun tagged(output: JsonEncoder, value: T): JsonObject {
        val variant = byType.getValue(value.javaClass) as Variant<T>
        val members = output.json.encodeToJsonElement(variant.serializer, value) as JsonObject
        return JsonObject(mapOf<String, JsonElement>(discriminator to JsonPrimitive(variant.tag)) + members)
    }
}

/** [element] with its numbers spelled as they came: they would be written as `1000.0` for `1e3`, and lose digits. */
@OptIn(ExperimentalSerializationApi::class)
private fun verbatim(element: JsonElement): JsonElement = when (element) {
    is JsonObject -> JsonObject(element.mapValues { verbatim(it.value) })
    is JsonArray -> JsonArray(element.map(::verbatim))
    is JsonNull -> element
    is JsonPrimitive -> if (element.isString) element else JsonUnquotedLiteral(element.content)
}

/**
 * One kind of object in a union: its [tag] on the wire, its [type] here, and how it is read and written. Where several
 * have one tag, the first that [accepts] an object is taken.
 */
@InternalParleyApi
public class Variant<T : Any>(
    public val tag: String,
    public val type: KClass<T>,
    public val serializer: KSerializer<T>,
    public val accepts: (JsonObject) -> Boolean = { true },
)
