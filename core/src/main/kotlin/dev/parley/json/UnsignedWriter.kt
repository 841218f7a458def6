@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.AbstractEncoder
import kotlinx.serialization.modules.SerializersModule

/** Writes the numbers of Kotlin's unsigned types. */
internal class UnsignedWriter(private val writer: JsonWriter) : AbstractEncoder() {
    override val serializersModule: SerializersModule get() = writer.serializersModule

    override fun encodeLong(value: Long): Unit = writer.plain(value.toULong().toString())

    override fun encodeInt(value: Int): Unit = writer.plain(value.toUInt().toString())

    override fun encodeShort(value: Short): Unit = writer.plain(value.toUShort().toString())

    override fun encodeByte(value: Byte): Unit = writer.plain(value.toUByte().toString())

    companion object {
        private val TYPES: Set<String> = setOf("kotlin.UByte", "kotlin.UShort", "kotlin.UInt", "kotlin.ULong")

        fun isUnsigned(descriptor: SerialDescriptor): Boolean = descriptor.isInline && descriptor.serialName in TYPES
    }
}

/** Where a member goes that is not to be written. */
internal class Nowhere(private val writer: JsonWriter) : AbstractEncoder() {
    override val serializersModule: SerializersModule get() = writer.serializersModule

    override fun encodeElement(descriptor: SerialDescriptor, index: Int): Boolean = false

    override fun encodeValue(value: Any): Unit = Unit

    override fun encodeNull(): Unit = Unit

    override fun encodeEnum(enumDescriptor: SerialDescriptor, index: Int): Unit = Unit
}
