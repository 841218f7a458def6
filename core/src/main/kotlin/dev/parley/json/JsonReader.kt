@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class, SealedSerializationApi::class)

package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.JsonElements
import dev.parley.json.bytes.JsonNumbers
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.JsonTexts
import dev.parley.json.bytes.LOWER_N
import dev.parley.json.bytes.MalformedJson
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.MissingFieldException
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.CompositeDecoder
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.internal.AbstractPolymorphicSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.modules.SerializersModule

/**
 * Reads values from the bytes of their JSON, without a string or a tree of it. It expects each object to look as the
 * one before it did, and each short text to be the one that stood there before, so that a reader kept for a stream is
 * quick. For one thread at a time.
 */
@InternalParleyApi
public class JsonReader internal constructor(private val codec: JsonBytes) : JsonDecoder {
    private val scanner = JsonScanner()
    private val texts = JsonTexts(scanner)
    private val numbers = JsonNumbers(scanner, texts, codec.json.configuration.allowSpecialFloatingPointValues)
    private val elements = JsonElements(scanner, texts)
    private val ahead = JsonAhead(scanner, texts)
    private val levels = JsonLevels()
    private val members = JsonMembers(scanner, texts, elements, levels, codec.json)
    private val items = JsonItems(scanner)
    private var unread: Tag? = null

    /** How many different things it has learned to know, which it keeps. */
    internal var layouts = 0
        private set

    override val json: Json get() = codec.json

    override val serializersModule: SerializersModule get() = codec.json.serializersModule

    /** Whether what was read had an `error` that its type does not describe. */
    public val sawError: Boolean get() = members.sawError

    /**
     * What [deserializer] reads in [bytes], [from] some byte on [to] another.
     *
     * @throws SerializationException when it is something else; the message says where, and quotes nothing.
     */
    public fun <T> read(
        deserializer: DeserializationStrategy<T>,
        bytes: ByteArray,
        from: Int = 0,
        to: Int = bytes.size,
    ): T {
        try {
            val plain = codec.plain(bytes, from, to)
            if (plain == null) open(bytes, from, to) else open(plain, 0, plain.size)
            val value = decodeSerializableValue(deserializer)
            if (scanner.at < scanner.end) throw MalformedJson("expected nothing more")
            return value
        } catch (e: IllegalArgumentException) {
            throw JsonFailures.at(levels.path(), e)
        } finally {
            close()
        }
    }

    internal fun open(bytes: ByteArray, from: Int, to: Int): JsonReader {
        members.open()
        scanner.open(bytes, from, to)
        return this
    }

    private fun close() {
        scanner.close()
        levels.clear()
        members.close()
        if (unread != null) unread = null
    }

    // What comes next.

    /** What kind of value comes next. */
    public val next: JsonKind get() = ahead.kind()

    /** What kind the first item of the list is that comes next; `null` when that is empty or no list. */
    public val nextItem: JsonKind? get() = ahead.kindOfItem()

    /** The value that comes next, to look at now and not to be kept: only what is asked for is read. */
    public fun peek(): JsonElement = ahead.view()

    /** The tag called [name] of the object that comes next; `null` when it has none. */
    internal fun peekTag(name: TagName): String? = ahead.tag(name, levels.place)

    /**
     * What [variant] reads in the object that comes next, whose member [tag] tells the variant and is no part of it.
     */
    internal fun <T> decodeVariant(variant: DeserializationStrategy<T>, tag: String): T {
        unread = Tag(tag, null, unread)
        return decodeSerializableValue(variant).also { unread = null }
    }

    /** What [read] reads; where that lacks what it needs, what [otherwise] makes of the same bytes. */
    internal inline fun <T> unlessLacking(read: () -> T, otherwise: () -> T): T {
        val from = scanner.at
        val depth = levels.depth
        val tag = unread
        return try {
            read()
        } catch (_: MissingFieldException) {
            scanner.at = from
            levels.backTo(depth)
            unread = tag
            otherwise()
        }
    }

    // Structures.

    override fun beginStructure(descriptor: SerialDescriptor): CompositeDecoder {
        val layout = levels.place.layout(descriptor, this)
        val shape = layout.shape
        if (scanner.peek() != shape.open) throw if (shape.isList) noList() else noObject()
        scanner.take(shape.open)
        levels.begin(layout, unread)
        if (unread != null) unread = null
        return this
    }

    internal fun newLayout(descriptor: SerialDescriptor): Layout {
        layouts++
        return Layout(descriptor, codec.shape(descriptor))
    }

    override fun endStructure(descriptor: SerialDescriptor) {
        scanner.take(levels.frame.layout.shape.close)
        levels.end()
    }

    override fun decodeElementIndex(descriptor: SerialDescriptor): Int {
        val frame = levels.frame
        return if (frame.isObject) {
            members.next(frame)
        } else if (frame.layout.shape.isList) {
            items.nextItem(frame)
        } else {
            items.nextEntry(frame)
        }
    }

    // Values.

    override fun decodeNotNullMark(): Boolean = !members.isAbsent && scanner.peek() != LOWER_N

    override fun decodeNull(): Nothing? {
        if (members.isAbsent) members.isAbsent = false else scanner.takeNull()
        return null
    }

    override fun decodeBoolean(): Boolean = texts.boolean()

    override fun decodeInt(): Int {
        val implied = members.implied
        if (implied == JsonMembers.NOTHING_IMPLIED) return numbers.int()
        members.implied = JsonMembers.NOTHING_IMPLIED
        return implied
    }

    override fun decodeLong(): Long = numbers.long()

    override fun decodeShort(): Short = numbers.int(Short.MIN_VALUE..Short.MAX_VALUE).toShort()

    override fun decodeByte(): Byte = numbers.int(Byte.MIN_VALUE..Byte.MAX_VALUE).toByte()

    override fun decodeDouble(): Double = numbers.double()

    override fun decodeFloat(): Float = numbers.float()

    override fun decodeString(): String = texts.read(levels.place)

    override fun decodeChar(): Char =
        texts.read(levels.place).singleOrNull() ?: throw MalformedJson("expected a single character")

    override fun decodeEnum(enumDescriptor: SerialDescriptor): Int {
        val index = Words.indexOf(enumDescriptor, texts.read(levels.place), json)
        return if (index >= 0) index else throw MalformedJson("a word that is not foreseen")
    }

    override fun decodeInline(descriptor: SerialDescriptor): Decoder =
        if (UnsignedWriter.isUnsigned(descriptor)) UnsignedReader(this) else this

    override fun decodeJsonElement(): JsonElement {
        val element = elements.read(levels.depth)
        val tag = unread ?: return element
        unread = null
        return if (element is JsonObject) JsonObject(element.filterKeys { !Tag.isAmong(tag, it) }) else element
    }

    /** The bytes of the value that comes next. */
    internal fun decodeRaw(): ByteArray {
        val from = scanner.at
        scanner.skip(levels.depth)
        return scanner.bytes.copyOfRange(from, scanner.at)
    }

    /** Has the object that is being read keep [value] as a member that nobody described, if it keeps any. */
    internal fun keep(name: String, value: JsonElement) {
        if (levels.depth > 0 && levels.frame.layout.shape.extra >= 0) levels.frame.keep(name, value)
    }

    /** The whole number that comes next; [JsonNumbers.NOT_WHOLE] if it is none, and still comes next. */
    internal fun decodeWhole(): Long = numbers.whole()

    internal fun numberText(): String = numbers.text()

    /** What [read] makes of the number that comes next: the same object as the last time, if the number is the same. */
    internal inline fun <T> decodeNumber(maker: Any, read: () -> T): T {
        val place = levels.place
        val from = scanner.at
        @Suppress("UNCHECKED_CAST")
        return (numbers.takeSame(place, maker) ?: read().also { numbers.remember(place, maker, from, it) }) as T
    }

    /** What [make] makes of the text that comes next: the same object as the last time, if the text is the same. */
    internal fun <T> decodeWord(maker: Any, make: (String) -> T): T = texts.word(levels.place, maker, make)

    /** What [make] makes of the bytes of the text that comes next, from one to before another. */
    public fun <T> decodeBytes(make: (ByteArray, Int, Int) -> T): T = texts.bytes(make)

    /** The numbers of the list that comes next. */
    public fun decodeFloats(): FloatArray = numbers.floats()

    // Members.

    override fun <T> decodeSerializableValue(deserializer: DeserializationStrategy<T>): T {
        if (deserializer is AbstractPolymorphicSerializer<*>) return foreign(deserializer)
        @Suppress("UNCHECKED_CAST")
        if (deserializer === OBJECTS) return (decodeJsonElement() as? JsonObject ?: throw noObject()) as T
        @Suppress("UNCHECKED_CAST")
        if (deserializer === LISTS) return (decodeJsonElement() as? JsonArray ?: throw noList()) as T
        @Suppress("UNCHECKED_CAST")
        return fixed(deserializer.deserialize(this)) as T
    }

    /** Polymorphic types of users are kotlinx's own affair. */
    private fun <T> foreign(deserializer: DeserializationStrategy<T>): T =
        json.decodeFromJsonElement(deserializer, decodeJsonElement())

    private fun noObject() = MalformedJson("expected an object")

    private fun noList() = MalformedJson("expected a list")

    @Suppress("UNCHECKED_CAST")
    override fun <T> decodeSerializableElement(
        descriptor: SerialDescriptor,
        index: Int,
        deserializer: DeserializationStrategy<T>,
        previousValue: T?,
    ): T = if (deserializer === ExtraSerializer && levels.frame.gaveExtra) {
        levels.frame.takeExtra() as T
    } else {
        decodeSerializableValue(deserializer)
    }

    override fun <T : Any> decodeNullableSerializableElement(
        descriptor: SerialDescriptor,
        index: Int,
        deserializer: DeserializationStrategy<T?>,
        previousValue: T?,
    ): T? = when {
        members.isAbsent || (scanner.peek() == LOWER_N && !deserializer.descriptor.isNullable) -> decodeNull()
        levels.frame.layout.shape.extra < 0 -> decodeSerializableValue(deserializer)
        else -> unlessLacking({ decodeSerializableValue(deserializer) }) { kept() }
    }

    /** A value that lacks what it needs counts as absent, and is kept as a member that nobody described. */
    private fun kept(): Nothing? {
        val frame = levels.frame
        members.keep(frame, frame.here)
        return null
    }

    override fun decodeInlineElement(descriptor: SerialDescriptor, index: Int): Decoder =
        decodeInline(descriptor.getElementDescriptor(index))

    override fun decodeBooleanElement(descriptor: SerialDescriptor, index: Int): Boolean = decodeBoolean()

    override fun decodeByteElement(descriptor: SerialDescriptor, index: Int): Byte = decodeByte()

    override fun decodeCharElement(descriptor: SerialDescriptor, index: Int): Char = decodeChar()

    override fun decodeDoubleElement(descriptor: SerialDescriptor, index: Int): Double = decodeDouble()

    override fun decodeFloatElement(descriptor: SerialDescriptor, index: Int): Float = decodeFloat()

    override fun decodeIntElement(descriptor: SerialDescriptor, index: Int): Int = decodeInt()

    override fun decodeLongElement(descriptor: SerialDescriptor, index: Int): Long = decodeLong()

    override fun decodeShortElement(descriptor: SerialDescriptor, index: Int): Short = decodeShort()

    override fun decodeStringElement(descriptor: SerialDescriptor, index: Int): String = decodeString()

    private companion object {
        val OBJECTS = JsonObject.serializer()
        val LISTS = JsonArray.serializer()
    }
}
