@file:OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class)

package dev.parley.conformance

import dev.parley.json.FormsDescriptor
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.internal.GeneratedSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer
import java.lang.reflect.Modifier

/** Reads the shapes of values off their serializers. */
internal class Shapes {
    private val known = mutableMapOf<String, Shape>()

    /** Serializers that say nothing of what they do: their values count as anything. */
    val opaque = mutableSetOf<String>()

    /** The shape of what [serializer] reads or writes. */
    fun of(serializer: Any): Shape = when (serializer) {
        is UnionSerializer<*> -> named(serializer.javaClass.name) { union(it, serializer, serializer) }
        is OpenEnumSerializer<*> -> named(serializer.javaClass.name) { words(it, serializer) }
        is JsonTransformingSerializer<*> -> of(inner(serializer).single())
        else -> of(serializer, checkNotNull(descriptor(serializer)) { serializer.javaClass.name })
    }

    private fun of(serializer: Any, descriptor: SerialDescriptor): Shape = when {
        descriptor is FormsDescriptor -> forms(serializer, descriptor)
        descriptor.isNullable -> nullable(serializer, descriptor)
        serializer is GeneratedSerializer<*> -> structure(serializer, descriptor)
        else -> whole(serializer)?.takeIf { it !== serializer }?.let(::of) ?: structure(serializer, descriptor)
    }

    private fun forms(serializer: Any, descriptor: FormsDescriptor): Shape =
        descriptor.forms.singleOrNull()?.let { around(serializer, it) }
            ?: named(name(serializer, descriptor)) { name -> Shape.Forms(name) { descriptor.forms.map(::of) } }

    /** What [serializer] reads by [inner], of whose tags it may need fewer. */
    private fun around(serializer: Any, inner: KSerializer<*>): Shape =
        if (serializer is KSerializer<*> && inner is UnionSerializer<*>) {
            named(serializer.javaClass.name) { union(it, inner, serializer) }
        } else {
            of(inner)
        }

    private fun nullable(serializer: Any, descriptor: SerialDescriptor): Shape =
        Shape.OrNull(inner(serializer).firstOrNull()?.let(::of) ?: structure(serializer, descriptor))

    private fun structure(serializer: Any, descriptor: SerialDescriptor): Shape = when {
        descriptor.serialName.startsWith(TREE) -> tree(descriptor.serialName.removePrefix(TREE).removeSuffix("?"))

        descriptor.serialName == EXTRA -> tree("JsonObject")

        descriptor.serialName == FILE -> Shape.Plain("binary")

        descriptor.serialName == TIME -> Shape.Plain("time")

        serializer is GeneratedSerializer<*> -> named(name(serializer)) { name -> record(name, serializer) }

        descriptor.kind == StructureKind.OBJECT -> named(descriptor.serialName) { Shape.Record(it) { emptyList() } }

        descriptor.kind == StructureKind.LIST -> Shape.Many(of(inner(serializer).first()))

        descriptor.kind == StructureKind.MAP -> byName(inner(serializer).map(::of)) ?: unheardOf(serializer)

        descriptor.kind == SerialKind.ENUM ->
            Shape.Words(descriptor.serialName, descriptor.elementNames.toList(), open = false)

        else -> plain(descriptor.kind) ?: unheardOf(serializer)
    }

    private fun byName(inner: List<Shape>): Shape? =
        inner.lastOrNull()?.let { Shape.ByName(it, inner.first() as? Shape.Words) }

    fun named(name: String, make: (String) -> Shape): Shape = known.getOrPut(name) { make(name) }

    /** The name of the class, and what it was made for. */
    private fun name(serializer: Any, descriptor: FormsDescriptor): String = serializer.javaClass.name +
        descriptor.forms.joinToString(prefix = "(", postfix = ")") { it.descriptor.serialName }

    private fun name(serializer: KSerializer<*>): String {
        val arguments = (serializer as GeneratedSerializer<*>).typeParametersSerializers().map {
            it.descriptor.serialName
        }
        return serializer.descriptor.serialName + if (arguments.isEmpty()) "" else arguments.toString()
    }

    private fun record(name: String, serializer: GeneratedSerializer<*>) = Shape.Record(name) {
        val descriptor = serializer.descriptor
        val written by lazy { alwaysWritten(serializer) }
        serializer.childSerializers().withIndex().filter {
            it.value.descriptor.serialName != EXTRA
        }.map { (index, child) ->
            val member = descriptor.getElementName(index)
            val isOptional = descriptor.isElementOptional(index)
            Shape.Member(member, of(child), isOptional) { isOptional && member !in written }
        }
    }

    /** The members that are written though their values are those of an object in which they are missing. */
    private fun alwaysWritten(serializer: KSerializer<*>): Set<String> = try {
        @Suppress("UNCHECKED_CAST")
        val whole = serializer as KSerializer<Any?>
        val bare = Sampler.bare(of(serializer))
        (JSON.encodeToElement(whole, JSON.decodeElement(whole, bare)) as JsonObject).keys
    } catch (_: IllegalArgumentException) {
        emptySet()
    }

    private fun union(name: String, serializer: UnionSerializer<*>, reader: KSerializer<*>): Shape.Union {
        val variants = serializer.variants.groupBy { it.tag }.mapValues { (tag, all) -> variant("$name/$tag", all) }
        val untagged = { serializer.variants.filter { isUntagged(it, reader) }.map { it.tag }.toSet() }
        return Shape.Union(name, serializer.discriminator, untagged) { variants }
    }

    private fun variant(name: String, variants: List<Variant<*>>): Shape =
        variants.singleOrNull()?.let { of(it.serializer) }
            ?: named(name) { Shape.Forms(it, choice(variants)) { variants.map { variant -> of(variant.serializer) } } }

    private fun choice(variants: List<Variant<*>>): (JsonElement) -> Int =
        { json -> variants.indexOfFirst { json is JsonObject && it.accepts(json) } }

    /** Whether [reader] knows an object for [variant] even where its tag is missing. */
    private fun isUntagged(variant: Variant<*>, reader: KSerializer<*>): Boolean = try {
        val bare = Sampler.bare(of(variant.serializer))
        variant.type.isInstance(JSON.decodeElement(reader, bare))
    } catch (_: IllegalArgumentException) {
        false
    }

    private fun words(name: String, serializer: OpenEnumSerializer<*>): Shape {
        val type = Json.decodeFromString(serializer, "\"\"").javaClass
        val words = type.fields.filter {
            Modifier.isStatic(it.modifiers) && it.type == type
        }.map { it.get(null) as OpenEnum }
        return Shape.Words(name, words.map { it.value }, open = true)
    }

    private fun tree(name: String): Shape = when (name) {
        "JsonObject" -> Shape.ByName(Shape.Plain("any"))
        "JsonArray" -> Shape.Many(Shape.Plain("any"))
        else -> Shape.Plain("any")
    }

    private fun plain(kind: SerialKind): Shape? = when (kind) {
        PrimitiveKind.STRING, PrimitiveKind.CHAR -> Shape.Plain("string")
        PrimitiveKind.BOOLEAN -> Shape.Plain("boolean")
        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> Shape.Plain("number")
        is PrimitiveKind -> Shape.Plain("integer")
        else -> null
    }

    private fun unheardOf(serializer: Any): Shape = Shape.Plain("any").also { opaque += serializer.javaClass.name }

    private fun descriptor(serializer: Any): SerialDescriptor? =
        (serializer as? DeserializationStrategy<*>)?.descriptor ?: (serializer as? SerializationStrategy<*>)?.descriptor

    /** What reads and writes what [serializer] only reads, or only writes; `null` where it does not say. */
    fun whole(serializer: Any): KSerializer<*>? {
        val descriptor = descriptor(serializer)
        return inner(serializer).firstOrNull { it.descriptor == descriptor }
            ?: (descriptor as? FormsDescriptor)?.forms?.singleOrNull()
            ?: serializer as? KSerializer<*>
    }

    /** The serializers that [serializer] is made of: kotlinx keeps them to itself. */
    private fun inner(serializer: Any): List<KSerializer<*>> =
        generateSequence<Class<*>>(serializer.javaClass) { it.superclass }.flatMap { it.declaredFields.asSequence() }
            .filter { !Modifier.isStatic(it.modifiers) && KSerializer::class.java.isAssignableFrom(it.type) }
            .map { it.apply { isAccessible = true }.get(serializer) as KSerializer<*> }
            .toList()

    private companion object {
        const val TREE = "kotlinx.serialization.json."

        /** What keeps the members that nobody described. */
        const val EXTRA = "dev.parley.Extra"
        const val FILE = "dev.parley.FileSource"
        const val TIME = "dev.parley.Instant"
    }
}
