@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class, SealedSerializationApi::class)

package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.CompositeDecoder
import kotlinx.serialization.encoding.CompositeDecoder.Companion.DECODE_DONE
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.internal.AbstractPolymorphicSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.modules.SerializersModule
import java.math.BigDecimal

/**
 * Reads values from the bytes of their JSON, without a string or a tree of it. It expects each object to look as the
 * one before it did, and each short text to be the one that stood there before, so that a reader kept for a stream is
 * quick. For one thread at a time.
 */
@InternalParleyApi
public class JsonReader internal constructor(private val codec: JsonBytes) : JsonDecoder {
    private val scanner = JsonScanner()
    private val texts = JsonTexts(scanner)
    private val numbers = JsonNumbers(scanner, texts)
    private val elements = JsonElements(scanner, texts)
    private val root = Place()
    private var place = root
    private val frames = ArrayList<Frame>()
    private var frame = Frame()
    private var depth = 0
    private var unread: Tag? = null
    private var isAbsent = false
    private var implied = NOTHING_IMPLIED

    /** How many different things it has learned to know, which it keeps. */
    internal var layouts = 0
        private set

    override val json: Json get() = codec.json

    override val serializersModule: SerializersModule get() = codec.json.serializersModule

    /** Whether what was read had an `error` that its type does not describe. */
    public var sawError: Boolean = false
        private set

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
            throw JsonFailures.at(path(), e)
        } finally {
            close()
        }
    }

    internal fun open(bytes: ByteArray, from: Int, to: Int): JsonReader {
        sawError = false
        scanner.open(bytes, from, to)
        return this
    }

    private fun close() {
        scanner.close()
        for (i in 1..depth) frames[i - 1].clear()
        depth = 0
        place = root
        unread = null
        isAbsent = false
        implied = NOTHING_IMPLIED
    }

    private fun path(): String = JsonFailures.path(frames.subList(0, depth))

    // What comes next.

    /** What kind of value comes next. */
    public val next: JsonKind get() = JsonKind.of(scanner.peek())

    /** What kind the first item of the list is that comes next; `null` when that is empty or no list. */
    public val nextItem: JsonKind?
        get() {
            if (scanner.peek() != OPEN_LIST) return null
            val from = scanner.at
            scanner.take(OPEN_LIST)
            val kind = if (scanner.peek() == CLOSE_LIST) null else JsonKind.of(scanner.peek())
            scanner.at = from
            return kind
        }

    /** The value that comes next, to look at now and not to be kept: only what is asked for is read. */
    public fun peek(): JsonElement = JsonView(scanner.bytes, scanner.at, scanner.end).value(scanner.at)

    /** The tag called [name] of the object that comes next; `null` when it has none. */
    internal fun peekTag(name: TagName): String? {
        if (scanner.peek() != OPEN_OBJECT) throw MalformedJson("expected an object")
        val from = scanner.at
        return try {
            if (name.find(scanner)) tag() else null
        } finally {
            scanner.at = from
        }
    }

    private fun tag(): String? = when (scanner.peek()) {
        QUOTE -> {
            val memo = place.tag
            if (memo != null && texts.take(memo)) memo.text else newTag()
        }

        LOWER_N, OPEN_OBJECT, OPEN_LIST -> null

        else -> texts.literal()
    }

    private fun newTag(): String {
        val from = scanner.at + 1
        val text = texts.read()
        val to = from + text.length + 1
        val isPlain = scanner.beyondAscii == 0L && scanner.bytes[to - 1].toInt() == QUOTE
        if (isPlain && text.length <= MAX_TAG) place.tag = Memo(scanner.bytes.copyOfRange(from, to), text)
        return text
    }

    /**
     * What [variant] reads in the object that comes next, whose member [tag] tells the variant and is no part of it.
     */
    internal fun <T> decodeVariant(variant: DeserializationStrategy<T>, tag: String): T {
        unread = Tag(tag, null, unread)
        return decodeSerializableValue(variant).also { unread = null }
    }

    // Structures.

    override fun beginStructure(descriptor: SerialDescriptor): CompositeDecoder {
        val layout = place.layout(descriptor, this)
        val shape = layout.shape
        if (scanner.peek() != shape.open) {
            throw MalformedJson(if (shape.isList) "expected a list" else "expected an object")
        }
        scanner.take(shape.open)
        push().open(layout, place, unread)
        unread = null
        return this
    }

    internal fun newLayout(descriptor: SerialDescriptor): Layout {
        layouts++
        return Layout(descriptor, codec.shape(descriptor))
    }

    private fun push(): Frame {
        val below = JsonScanner.deeper(depth)
        if (frames.size < below) frames.add(Frame())
        depth = below
        frame = frames[below - 1]
        return frame
    }

    override fun endStructure(descriptor: SerialDescriptor) {
        scanner.take(frame.layout.shape.close)
        place = frame.place
        frame.clear()
        depth--
        if (depth > 0) frame = frames[depth - 1]
    }

    override fun decodeElementIndex(descriptor: SerialDescriptor): Int {
        val frame = frame
        val shape = frame.layout.shape
        return if (shape.isClass) {
            nextMember(frame)
        } else if (shape.isList) {
            nextItem(frame)
        } else {
            nextEntry(frame)
        }
    }

    private fun nextItem(frame: Frame): Int {
        val layout = frame.layout
        while (hasMore(frame, CLOSE_LIST)) {
            if (layout.shape.itemTakesNull || scanner.peek() != LOWER_N) {
                place = layout.items
                return frame.count++
            }
            scanner.takeNull()
        }
        return DECODE_DONE
    }

    private fun nextEntry(frame: Frame): Int {
        val layout = frame.layout
        if (frame.count % 2 == 1) {
            scanner.take(COLON)
            place = layout.items
            return frame.count++
        }
        while (hasMore(frame, CLOSE_OBJECT)) {
            if (layout.shape.itemTakesNull || !takeNullEntry()) {
                place = layout.keys
                return frame.count++
            }
        }
        return DECODE_DONE
    }

    /** Passes over an entry if its value is `null`. */
    private fun takeNullEntry(): Boolean {
        val from = scanner.at
        scanner.skipText()
        scanner.take(COLON)
        if (scanner.peek() == LOWER_N) {
            scanner.takeNull()
            return true
        }
        scanner.at = from
        return false
    }

    private fun hasMore(frame: Frame, close: Int): Boolean {
        if (scanner.peek() == close) return false
        if (frame.isFirst) frame.isFirst = false else scanner.take(COMMA)
        return true
    }

    private fun nextMember(frame: Frame): Int {
        while (true) {
            val member = takeName(frame) ?: return afterMembers(frame)
            val index = member.index
            if (index < 0) {
                stranger(frame, member)
            } else if (scanner.peek() == LOWER_N && !member.takesNull) {
                scanner.takeNull()
            } else if (member.coerced == null || isKnownWord(member.coerced)) {
                place = member
                if (index == frame.layout.shape.position) frame.sawPosition = true
                frame.seen?.set(index)
                return index
            }
        }
    }

    /** The member that comes next, whose value is next now; `null` at the end. */
    private fun takeName(frame: Frame): Member? {
        val last = frame.last
        val expected = last.next
        val scanner = scanner
        if (expected != null && !frame.isFirst && expected.follows(scanner.bytes, scanner.at, scanner.end)) {
            scanner.at += expected.written.size
        } else if (expected != null && frame.isFirst && expected.begins(scanner.bytes, scanner.at, scanner.end)) {
            scanner.at += expected.written.size - 1
            frame.isFirst = false
        } else {
            if (!hasMore(frame, CLOSE_OBJECT)) return null
            return lookUp(frame, expected).also { frame.last = it }
        }
        scanner.blanks()
        frame.last = expected
        return expected
    }

    private fun lookUp(frame: Frame, expected: Member?): Member {
        if (scanner.peek() != QUOTE) throw MalformedJson("expected the name of a member")
        val from = scanner.at + 1
        val to = scanner.stop(from)
        val isPlain = scanner.bytes[to].toInt() == QUOTE
        val name = if (isPlain) null else texts.read()
        if (isPlain) {
            scanner.at = to + 1
            scanner.blanks()
        }
        scanner.take(COLON)
        if (expected != null && isPlain && expected.isNamed(scanner.bytes, from, to)) return expected
        val member = frame.layout.member(scanner.bytes, from, to, name)
        if (frame.layout.isRemembered(member)) frame.last.next = member
        return member
    }

    private fun stranger(frame: Frame, member: Member) {
        if (depth == 1 && scanner.peek() != LOWER_N && member.name == ERROR) sawError = true
        val shape = frame.layout.shape
        when {
            Tag.isAmong(frame.tag, member.name) || scanner.peek() == LOWER_N -> scanner.skip(depth)
            shape.extra >= 0 -> frame.keep(member.name, elements.read(depth))
            shape.isStrict -> throw MalformedJson("a member that is not described")
            else -> scanner.skip(depth)
        }
    }

    /** What is not in the bytes, and to be had all the same. */
    private fun afterMembers(frame: Frame): Int {
        val shape = frame.layout.shape
        if (shape.position >= 0 && !frame.sawPosition && isInList()) {
            frame.sawPosition = true
            frame.seen?.set(shape.position)
            implied = frames[depth - 2].count - 1
            return shape.position
        }
        if (shape.extra >= 0 && !frame.gaveExtra && (frame.extra != null || shape.isExtraRequired)) {
            frame.gaveExtra = true
            return shape.extra
        }
        val seen = frame.seen ?: return DECODE_DONE
        for (index in 0 until frame.layout.descriptor.elementsCount) {
            if (!seen[index] && shape.isFilled(index)) {
                seen.set(index)
                isAbsent = true
                return index
            }
        }
        return DECODE_DONE
    }

    private fun isInList() = depth > 1 && frames[depth - 2].layout.shape.isList

    private fun isKnownWord(words: SerialDescriptor?): Boolean {
        if (words == null || scanner.peek() != QUOTE) return true
        val from = scanner.at
        val isKnown = Words.indexOf(words, texts.read(), json) >= 0
        if (isKnown) scanner.at = from
        return isKnown
    }

    // Values.

    override fun decodeNotNullMark(): Boolean {
        if (!isAbsent) return scanner.peek() != LOWER_N
        return false
    }

    override fun decodeNull(): Nothing? {
        if (isAbsent) isAbsent = false else scanner.takeNull()
        return null
    }

    override fun decodeBoolean(): Boolean {
        if (scanner.peek() != QUOTE) return scanner.takeBoolean()
        return texts.read().trim().lowercase().toBooleanStrictOrNull()
            ?: throw MalformedJson("expected true or false")
    }

    override fun decodeInt(): Int {
        if (implied == NOTHING_IMPLIED) return numbers.int()
        return implied.also { implied = NOTHING_IMPLIED }
    }

    override fun decodeLong(): Long = numbers.long()

    override fun decodeShort(): Short =
        numbers.int().let { if (it == it.toShort().toInt()) it.toShort() else throw JsonNumbers.outOfRange() }

    override fun decodeByte(): Byte =
        numbers.int().let { if (it == it.toByte().toInt()) it.toByte() else throw JsonNumbers.outOfRange() }

    override fun decodeDouble(): Double = finite(numbers.double())

    override fun decodeFloat(): Float = numbers.float().also { finite(it.toDouble()) }

    private fun finite(value: Double): Double = if (value.isFinite() ||
        json.configuration.allowSpecialFloatingPointValues
    ) {
        value
    } else {
        throw JsonNumbers.outOfRange()
    }

    override fun decodeString(): String = texts.read(place)

    override fun decodeChar(): Char =
        texts.read(place).singleOrNull() ?: throw MalformedJson("expected a single character")

    override fun decodeEnum(enumDescriptor: SerialDescriptor): Int {
        val index = Words.indexOf(enumDescriptor, texts.read(place), json)
        return if (index >= 0) index else throw MalformedJson("a word that is not foreseen")
    }

    override fun decodeInline(descriptor: SerialDescriptor): Decoder =
        if (UnsignedWriter.isUnsigned(descriptor)) UnsignedReader(this) else this

    override fun decodeJsonElement(): JsonElement {
        val element = elements.read(depth)
        val tag = unread ?: return element
        unread = null
        return if (element is JsonObject) JsonObject(element.filterKeys { !Tag.isAmong(tag, it) }) else element
    }

    /** A number of any size, as it is spelled. */
    internal fun decodeDecimal(): BigDecimal = numbers.decimal()

    internal fun isWholeNumber(): Boolean = numbers.isWhole()

    internal fun numberText(): String = numbers.text()

    /** What [make] makes of the text that comes next: the same object as the last time, if the text is the same. */
    internal fun <T> decodeWord(maker: Any, make: (String) -> T): T {
        val text = texts.read(place)
        val memo = place.memo?.takeIf { it.text === text } ?: return make(text)
        if (memo.maker !== maker) {
            memo.maker = maker
            memo.made = make(text)
        }
        @Suppress("UNCHECKED_CAST")
        return memo.made as T
    }

    /** What [make] makes of the bytes of the text that comes next, from one to before another. */
    public fun <T> decodeBytes(make: (ByteArray, Int, Int) -> T): T {
        if (scanner.peek() != QUOTE) throw MalformedJson("expected a text")
        val from = scanner.at + 1
        val to = scanner.stop(from)
        if (scanner.bytes[to].toInt() == BACKSLASH) return texts.read().encodeToByteArray().let { make(it, 0, it.size) }
        scanner.at = to + 1
        scanner.blanks()
        return make(scanner.bytes, from, to)
    }

    /** The numbers of the list that comes next. */
    public fun decodeFloats(): FloatArray {
        scanner.take(OPEN_LIST)
        var floats = FloatArray(SOME_FLOATS)
        var size = 0
        if (!scanner.takeIf(CLOSE_LIST)) {
            do {
                if (size == floats.size) floats = floats.copyOf(size * 2)
                floats[size++] = decodeFloat()
            } while (scanner.takeIf(COMMA))
            scanner.take(CLOSE_LIST)
        }
        return if (size == floats.size) floats else floats.copyOf(size)
    }

    // Members.

    override fun <T> decodeSerializableValue(deserializer: DeserializationStrategy<T>): T {
        if (deserializer is AbstractPolymorphicSerializer<*>) return foreign(deserializer)
        @Suppress("UNCHECKED_CAST")
        if (deserializer === OBJECTS) return (decodeJsonElement() as? JsonObject ?: throw noObject()) as T
        @Suppress("UNCHECKED_CAST")
        if (deserializer === LISTS) return (decodeJsonElement() as? JsonArray ?: throw noList()) as T
        return deserializer.deserialize(this)
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
    ): T = if (deserializer === ExtraSerializer && frame.gaveExtra) {
        frame.takeExtra() as T
    } else {
        decodeSerializableValue(deserializer)
    }

    override fun <T : Any> decodeNullableSerializableElement(
        descriptor: SerialDescriptor,
        index: Int,
        deserializer: DeserializationStrategy<T?>,
        previousValue: T?,
    ): T? = when {
        isAbsent || (scanner.peek() == LOWER_N && !deserializer.descriptor.isNullable) -> decodeNull()
        else -> decodeSerializableValue(deserializer)
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
        const val ERROR = "error"
        const val NOTHING_IMPLIED = -1
        const val MAX_TAG = 64
        const val SOME_FLOATS = 1536
        val OBJECTS = JsonObject.serializer()
        val LISTS = JsonArray.serializer()
    }
}

/**
 * What reads from [this] and can look ahead: itself as a rule; where an ordinary `Json` reads, another over the same
 * value.
 */
@InternalParleyApi
public fun Decoder.peeking(): JsonReader {
    if (this is JsonReader) return this
    val input = this as? JsonDecoder ?: throw MalformedJson("only JSON can be read")
    val codec = JsonBytes.of(input.json)
    val bytes = codec.encode(JsonElement.serializer(), input.decodeJsonElement())
    return codec.reader().open(bytes, 0, bytes.size)
}
