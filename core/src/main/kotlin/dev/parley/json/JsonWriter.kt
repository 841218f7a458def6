@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class, SealedSerializationApi::class)

package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonOutput
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.CompositeEncoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.internal.AbstractPolymorphicSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.modules.SerializersModule

/**
 * Writes a value as the UTF-8 of its JSON: the tag of a union first, and the members of an [Extra] as those of the
 * object that it is in. [more] are further members of the outermost object, which replace those of the same name.
 */
@InternalParleyApi
public class JsonWriter internal constructor(
    private val codec: JsonBytes,
    private val more: Map<String, JsonElement>,
) : JsonEncoder, CompositeEncoder {
    private val output = JsonOutput()
    private val frames = ArrayList<Written>()
    private var frame = Written(output)
    private var depth = 0
    private var isKey = false
    private var unwritten: Tag? = null

    override val json: Json get() = codec.json

    override val serializersModule: SerializersModule get() = codec.json.serializersModule

    internal fun <T> write(serializer: SerializationStrategy<T>, value: T): ByteArray {
        encodeSerializableValue(serializer, value)
        return output.toByteArray()
    }

    /** Writes [value] as [variant] does, and in front the member [tag], which says [text]. */
    internal fun <T> encodeVariant(tag: String, text: String, variant: SerializationStrategy<T>, value: T) {
        unwritten = Tag(tag, text, unwritten)
        encodeSerializableValue(variant, value)
        unwritten = null
    }

    // Structures.

    override fun beginStructure(descriptor: SerialDescriptor): CompositeEncoder {
        if (isKey) throw SerializationException("the key of a map is no text")
        val shape = codec.shape(descriptor)
        output.byte(shape.open)
        if (frames.size == depth) frames.add(Written(output))
        frame = frames[depth++]
        frame.begin(shape, unwritten, if (depth == 1) more else emptyMap())
        unwritten = null
        return this
    }

    override fun endStructure(descriptor: SerialDescriptor) {
        frame.end()
        output.byte(frame.shape.close)
        depth--
        if (depth > 0) frame = frames[depth - 1]
    }

    /** Writes what comes before the value at [index]; `false` if that is not to be written. */
    private fun begin(descriptor: SerialDescriptor, index: Int): Boolean {
        val shape = frame.shape
        when {
            shape.isClass -> return frame.member(index)

            shape.isList -> if (index > 0) output.byte(COMMA)

            index % 2 == 1 -> {
                isKey = false
                output.byte(COLON)
            }

            else -> {
                if (index > 0) output.byte(COMMA)
                isKey = true
            }
        }
        return true
    }

    override fun shouldEncodeElementDefault(descriptor: SerialDescriptor, index: Int): Boolean =
        json.configuration.encodeDefaults

    // Values.

    override fun encodeNull(): Unit = plain("null")

    override fun encodeBoolean(value: Boolean): Unit = plain(value.toString())

    override fun encodeByte(value: Byte): Unit = encodeLong(value.toLong())

    override fun encodeShort(value: Short): Unit = encodeLong(value.toLong())

    override fun encodeInt(value: Int): Unit = encodeLong(value.toLong())

    override fun encodeLong(value: Long): Unit = if (isKey) plain(value.toString()) else output.number(value)

    override fun encodeFloat(value: Float) {
        requireFinite(value.isFinite())
        plain(value.toString())
    }

    override fun encodeDouble(value: Double) {
        requireFinite(value.isFinite())
        plain(value.toString())
    }

    private fun requireFinite(isFinite: Boolean) {
        if (!isFinite && !json.configuration.allowSpecialFloatingPointValues) {
            throw SerializationException("JSON has no infinite numbers, and none that are not numbers")
        }
    }

    override fun encodeChar(value: Char): Unit = output.text(value.toString())

    override fun encodeString(value: String): Unit = output.text(value)

    override fun encodeEnum(enumDescriptor: SerialDescriptor, index: Int): Unit =
        output.text(enumDescriptor.getElementName(index))

    override fun encodeInline(descriptor: SerialDescriptor): Encoder =
        if (UnsignedWriter.isUnsigned(descriptor)) UnsignedWriter(this) else this

    internal fun plain(text: String): Unit = if (isKey) output.text(text) else output.ascii(text)

    override fun encodeJsonElement(element: JsonElement) {
        val tag = unwritten
        unwritten = null
        output.element(if (element is JsonObject) complete(element, tag) else element)
    }

    /** [members] with [tag] in front, and as the outermost object with [more]. */
    private fun complete(members: JsonObject, tag: Tag?): JsonObject {
        var all: Map<String, JsonElement> = members
        var next = tag
        while (next != null) {
            all = mapOf<String, JsonElement>(next.name to JsonPrimitive(next.text)) + all
            next = next.outer
        }
        if (depth == 0 && more.isNotEmpty()) all = all + more
        return if (all === members) members else JsonObject(all)
    }

    // Members.

    override fun <T> encodeSerializableValue(serializer: SerializationStrategy<T>, value: T): Unit = when {
        value is JsonElement && serializer.descriptor.serialName.startsWith(TREE) -> encodeJsonElement(value)
        serializer is AbstractPolymorphicSerializer<*> -> encodeJsonElement(json.encodeToJsonElement(serializer, value))
        else -> serializer.serialize(this, value)
    }

    override fun <T> encodeSerializableElement(
        descriptor: SerialDescriptor,
        index: Int,
        serializer: SerializationStrategy<T>,
        value: T,
    ) {
        if (serializer === ExtraSerializer && frame.shape.extra == index) return frame.extra(value as Extra)
        frame.at = index
        require(value != null || serializer.descriptor.isNullable) { "${path()} must not be null" }
        if (begin(descriptor, index)) encodeSerializableValue(serializer, value)
    }

    /** Where what is being written stands, such as `messages[1].content`. */
    private fun path(): String = frames.take(depth).joinToString("") { it.step }.removePrefix(".")

    override fun <T : Any> encodeNullableSerializableElement(
        descriptor: SerialDescriptor,
        index: Int,
        serializer: SerializationStrategy<T>,
        value: T?,
    ) {
        if (value != null) {
            encodeSerializableElement(descriptor, index, serializer, value)
        } else if (!frame.shape.isClass || json.configuration.explicitNulls) {
            if (begin(descriptor, index)) encodeNull()
        }
    }

    override fun encodeInlineElement(descriptor: SerialDescriptor, index: Int): Encoder =
        if (begin(descriptor, index)) encodeInline(descriptor.getElementDescriptor(index)) else Nowhere(this)

    override fun encodeBooleanElement(descriptor: SerialDescriptor, index: Int, value: Boolean) {
        if (begin(descriptor, index)) encodeBoolean(value)
    }

    override fun encodeByteElement(descriptor: SerialDescriptor, index: Int, value: Byte) {
        if (begin(descriptor, index)) encodeByte(value)
    }

    override fun encodeCharElement(descriptor: SerialDescriptor, index: Int, value: Char) {
        if (begin(descriptor, index)) encodeChar(value)
    }

    override fun encodeDoubleElement(descriptor: SerialDescriptor, index: Int, value: Double) {
        if (begin(descriptor, index)) encodeDouble(value)
    }

    override fun encodeFloatElement(descriptor: SerialDescriptor, index: Int, value: Float) {
        if (begin(descriptor, index)) encodeFloat(value)
    }

    override fun encodeIntElement(descriptor: SerialDescriptor, index: Int, value: Int) {
        if (begin(descriptor, index)) encodeInt(value)
    }

    override fun encodeLongElement(descriptor: SerialDescriptor, index: Int, value: Long) {
        if (begin(descriptor, index)) encodeLong(value)
    }

    override fun encodeShortElement(descriptor: SerialDescriptor, index: Int, value: Short) {
        if (begin(descriptor, index)) encodeShort(value)
    }

    override fun encodeStringElement(descriptor: SerialDescriptor, index: Int, value: String) {
        if (begin(descriptor, index)) encodeString(value)
    }

    private companion object {
        const val TREE = "kotlinx.serialization.json.Json"
    }
}
