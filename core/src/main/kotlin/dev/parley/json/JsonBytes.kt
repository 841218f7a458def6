@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicReference

/**
 * Reads and writes values as the UTF-8 of their JSON, the way [json] is set up. Forgiving in what it reads:
 * - `null` counts as absent where it is not foreseen, and so does a `null` in a list;
 * - numbers may be texts, texts may be numbers or truth values, and whole numbers may be spelled as fractions;
 * - members that nobody described go to the object's [Extra], if it has one.
 *
 * Safe for use by several threads.
 */
@InternalParleyApi
public class JsonBytes(public val json: Json) {
    private val shapes = ConcurrentHashMap<SerialDescriptor, Shape>()
    private val spare = AtomicReference<JsonReader?>()
    private val isPlain = json.configuration.run { !isLenient && !allowComments && !allowTrailingComma }

    /**
     * What [deserializer] reads in [bytes], [from] some byte on [to] another.
     *
     * @throws SerializationException when it is something else; the message says where, and quotes nothing.
     */
    public fun <T> decode(
        deserializer: DeserializationStrategy<T>,
        bytes: ByteArray,
        from: Int = 0,
        to: Int = bytes.size,
    ): T {
        val reader = spare.getAndSet(null) ?: reader()
        try {
            return reader.read(deserializer, bytes, from, to)
        } finally {
            if (reader.layouts < MAX_LAYOUTS) spare.set(reader)
        }
    }

    /** What [deserializer] reads in [text]. */
    public fun <T> decode(deserializer: DeserializationStrategy<T>, text: String): T =
        decode(deserializer, text.encodeToByteArray())

    /** What [deserializer] reads in [element]. */
    public fun <T> decodeElement(deserializer: DeserializationStrategy<T>, element: JsonElement): T =
        decode(deserializer, encode(JsonElement.serializer(), element))

    /** Reads one value after the other, each the quicker for those before it. */
    public fun reader(): JsonReader = JsonReader(this)

    /** The JSON of [value]. [more] are further members of it, which replace those of the same name. */
    public fun <T> encode(
        serializer: SerializationStrategy<T>,
        value: T,
        more: Map<String, JsonElement> = emptyMap(),
    ): ByteArray = JsonWriter(this, more).write(serializer, value)

    /** The JSON of [value] as a tree. */
    public fun <T> encodeToElement(serializer: SerializationStrategy<T>, value: T): JsonElement =
        decode(JsonElement.serializer(), encode(serializer, value))

    internal fun shape(descriptor: SerialDescriptor): Shape {
        val known = shapes[descriptor]
        if (known != null && known.fits(descriptor)) return known
        return Shape(descriptor, json).also { if (shapes.size < MAX_SHAPES) shapes[descriptor] = it }
    }

    /** The same JSON without the liberties that [json] allows; `null` when it allows none. */
    internal fun plain(bytes: ByteArray, from: Int, to: Int): ByteArray? {
        if (isPlain) return null
        val text = String(bytes, from, to - from, Charsets.UTF_8).removePrefix("\uFEFF")
        return encode(JsonElement.serializer(), quoted(json.parseToJsonElement(text)))
    }

    /** [element] with quotes around the texts that had none. */
    private fun quoted(element: JsonElement): JsonElement = when (element) {
        is JsonObject -> JsonObject(element.mapValues { quoted(it.value) })
        is JsonArray -> JsonArray(element.map(::quoted))
        is JsonNull -> element
        is JsonPrimitive -> if (isLiteral(element)) element else JsonPrimitive(element.content)
    }

    private fun isLiteral(value: JsonPrimitive) =
        value.isString || value.booleanOrNull != null || value.content.toDoubleOrNull() != null

    public companion object {
        private const val MAX_SHAPES = 4096

        /** A reader that has learned more than that is given up, with all the memory that it takes. */
        private const val MAX_LAYOUTS = 2048

        @Volatile
        private var last: JsonBytes? = null

        /** The one for [json], which is the same as the last time if [json] is. */
        @JvmStatic
        public fun of(json: Json): JsonBytes = last?.takeIf { it.json === json } ?: JsonBytes(json).also { last = it }
    }
}
