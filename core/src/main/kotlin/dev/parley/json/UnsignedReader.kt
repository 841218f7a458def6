@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import dev.parley.json.bytes.JsonNumbers
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.AbstractDecoder
import kotlinx.serialization.encoding.CompositeDecoder.Companion.DECODE_DONE
import kotlinx.serialization.modules.SerializersModule

/** Reads the numbers of Kotlin's unsigned types. */
internal class UnsignedReader(private val reader: JsonReader) : AbstractDecoder() {
    override val serializersModule: SerializersModule get() = reader.serializersModule

    override fun decodeElementIndex(descriptor: SerialDescriptor): Int = DECODE_DONE

    override fun decodeLong(): Long = (reader.numberText().toULongOrNull() ?: throw JsonNumbers.outOfRange()).toLong()

    override fun decodeInt(): Int = (reader.numberText().toUIntOrNull() ?: throw JsonNumbers.outOfRange()).toInt()

    override fun decodeShort(): Short =
        (reader.numberText().toUShortOrNull() ?: throw JsonNumbers.outOfRange()).toShort()

    override fun decodeByte(): Byte = (reader.numberText().toUByteOrNull() ?: throw JsonNumbers.outOfRange()).toByte()
}
