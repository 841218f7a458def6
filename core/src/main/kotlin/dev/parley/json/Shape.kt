@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import dev.parley.json.bytes.CLOSE_LIST
import dev.parley.json.bytes.CLOSE_OBJECT
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonOutput
import dev.parley.json.bytes.OPEN_LIST
import dev.parley.json.bytes.OPEN_OBJECT
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonIgnoreUnknownKeys
import kotlinx.serialization.json.JsonNames

/** How the values that a descriptor describes look in JSON: what can be known of them once for all. */
internal class Shape(private val descriptor: SerialDescriptor, private val json: Json) {
    private val configuration = json.configuration

    @JvmField val kind: SerialKind = when {
        descriptor.kind == StructureKind.OBJECT -> StructureKind.CLASS
        descriptor.kind != StructureKind.MAP -> descriptor.kind
        hasPlainKeys() -> StructureKind.MAP
        configuration.allowStructuredMapKeys -> StructureKind.LIST
        else -> throw SerializationException("the keys of a map are no texts")
    }

    @JvmField val isClass: Boolean = kind == StructureKind.CLASS

    @JvmField val isList: Boolean = kind == StructureKind.LIST

    @JvmField val open: Int = if (isList) OPEN_LIST else OPEN_OBJECT

    @JvmField val close: Int = if (isList) CLOSE_LIST else CLOSE_OBJECT
    private val size = if (isClass) descriptor.elementsCount else 0
    private val names = List(size, ::nameOf)

    /** The name of each member as it is written: a comma, and the name with its quotes and colon. */
    @JvmField val written: Array<ByteArray> = Array(size) { writtenName(names[it]) }

    /** Which member holds those that nobody described; negative when none does. */
    @JvmField val extra: Int = (0 until size).firstOrNull { isExtra(it) } ?: -1

    /** Which member is the position in the list when it is missing; negative when none is. */
    @JvmField val position: Int = (0 until size).firstOrNull { isPosition(it) } ?: -1

    /** Whether items, or the values of a map, may be `null`; those that may not are left out. */
    @JvmField val itemTakesNull: Boolean =
        isClass || (descriptor.kind == StructureKind.MAP && isList) ||
            takesNull(descriptor.getElementDescriptor(last()))

    @JvmField val isStrict: Boolean =
        !configuration.ignoreUnknownKeys && descriptor.annotations.none { it is JsonIgnoreUnknownKeys }

    /** Whether members that are missing are `null` where they can be. */
    @JvmField val fillsNulls: Boolean = !configuration.explicitNulls && (0 until size).any(::isFilled)
    private val others: Map<String, Int> = if (configuration.useAlternativeNames) alternatives() else emptyMap()

    /** Its members, new, without those before and after. The first of them stands at [from]. */
    fun members(from: Int): Array<Member> {
        val all = (0 until size).filter { it != extra }.map { names[it] to it } + others.toList()
        return Array(all.size) { i ->
            val (name, index) = all[i]
            Member(from + i, name, writtenName(name), index, takesNull(index), coerced(index))
        }
    }

    fun nameAt(index: Int): String = names[index]

    fun isNamed(name: String): Boolean = name in names && names.indexOf(name) != extra

    /** Whether this is how [other] looks, too: descriptors count as equal that call their members differently. */
    fun fits(other: SerialDescriptor): Boolean = other === descriptor ||
        (
            other.kind == descriptor.kind &&
                (0 until size).all { descriptor.getElementName(it) == other.getElementName(it) }
            )

    fun isFilled(index: Int): Boolean =
        descriptor.getElementDescriptor(index).isNullable && !descriptor.isElementOptional(index)

    /** The enum whose words, if nobody knows them, count as absent at [index]; `null` for others. */
    private fun coerced(index: Int): SerialDescriptor? = descriptor.getElementDescriptor(index).takeIf {
        configuration.coerceInputValues && it.kind == SerialKind.ENUM &&
            (descriptor.isElementOptional(index) || (it.isNullable && !configuration.explicitNulls))
    }

    val isExtraRequired: Boolean = extra >= 0 && !descriptor.isElementOptional(extra)

    private fun last() = if (descriptor.kind == StructureKind.MAP) 1 else 0

    private fun nameOf(index: Int): String {
        val name = descriptor.getElementName(index)
        return configuration.namingStrategy?.serialNameForJson(descriptor, index, name) ?: name
    }

    private fun isExtra(index: Int) = descriptor.getElementDescriptor(index).serialName == ExtraSerializer.NAME

    private fun isPosition(index: Int) = descriptor.getElementAnnotations(index).any { it is Position }

    private fun takesNull(index: Int): Boolean {
        val element = descriptor.getElementDescriptor(index)
        val isCoerced = configuration.coerceInputValues && descriptor.isElementOptional(index)
        return element.isNullable || (takesNull(element) && !isCoerced)
    }

    private fun takesNull(element: SerialDescriptor): Boolean = when {
        element.isNullable || element.serialName in NULL_ITSELF -> true
        element.isInline -> takesNull(element.getElementDescriptor(0))
        else -> false
    }

    private fun hasPlainKeys(): Boolean {
        val key = carrier(descriptor.getElementDescriptor(0))
        return key.kind is PrimitiveKind || key.kind == SerialKind.ENUM || key.kind == SerialKind.CONTEXTUAL
    }

    private fun carrier(key: SerialDescriptor): SerialDescriptor =
        if (key.isInline) carrier(key.getElementDescriptor(0)) else key

    private fun alternatives(): Map<String, Int> = (0 until size).flatMap { index ->
        descriptor.getElementAnnotations(index).filterIsInstance<JsonNames>().flatMap { it.names.toList() }
            .map { it to index }
    }.toMap()

    companion object {
        private val NULL_ITSELF = listOf("JsonElement", "JsonPrimitive", "JsonNull").map {
            "kotlinx.serialization.json.$it"
        }

        fun writtenName(name: String): ByteArray = JsonOutput().apply {
            byte(COMMA)
            text(name)
            byte(COLON)
        }.toByteArray()
    }
}
